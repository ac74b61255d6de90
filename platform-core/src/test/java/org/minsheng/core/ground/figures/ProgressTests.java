package org.minsheng.core.ground.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Window YEAR = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearMonth SEPTEMBER = YearMonth.of(2020, 9);

    @Test
    void over_achievement_is_real_for_an_indicator_and_capped_in_the_progress_of_its_project() {
        IndicatorFigures beds = indicator(exact(1120), 1370);
        assertThat(Rate.shown(beds.completion())).isEqualByComparingTo("122.32");
        Progress progress = Progress.of(List.of(beds, indicator(exact(100), 50)), JUNE, YEAR);
        assertThat(Rate.shown(progress.actual())).isEqualByComparingTo("75.00");
    }

    @Test
    void milestones_of_100_200_and_500_with_600_done_in_september_make_120_percent() {
        IndicatorFigures indicator = new IndicatorFigures(
                exact(500),
                null,
                List.of(milestone(9, 500), milestone(3, 100), milestone(6, 200)),
                BigDecimal.valueOf(600));
        assertThat(Rate.shown(indicator.completion())).isEqualByComparingTo("120.00");
        assertThat(planned(indicator, 2)).isEqualByComparingTo("0.00");
        assertThat(planned(indicator, 3)).isEqualByComparingTo("20.00");
        assertThat(planned(indicator, 8)).isEqualByComparingTo("40.00");
        assertThat(planned(indicator, 9)).isEqualByComparingTo("100.00");
        assertThat(indicator.overdue(SEPTEMBER)).isFalse();
    }

    @Test
    void a_milestone_is_overdue_from_the_end_of_its_month_until_it_is_reached() {
        IndicatorFigures short1 =
                new IndicatorFigures(exact(500), null, List.of(milestone(6, 200)), BigDecimal.valueOf(199));
        assertThat(short1.overdue(YearMonth.of(2020, 5))).isFalse();
        assertThat(short1.overdue(JUNE)).isTrue();
        IndicatorFigures silent = new IndicatorFigures(exact(500), null, List.of(milestone(6, 200)), null);
        assertThat(silent.overdue(JUNE)).isTrue();
        assertThat(Light.of(Progress.of(List.of(short1), JUNE, YEAR), LightThresholds.DEFAULT))
                .isEqualTo(Light.RED);
    }

    @Test
    void a_lost_or_truncated_figure_has_no_completion_and_takes_no_part_in_the_progress() {
        IndicatorFigures lost = new IndicatorFigures(
                new Target(Comparison.EQ, null, Quality.LOST), null, List.of(), BigDecimal.valueOf(80));
        IndicatorFigures truncated = new IndicatorFigures(
                new Target(Comparison.EQ, BigDecimal.valueOf(20), Quality.TRUNCATED),
                null,
                List.of(),
                BigDecimal.valueOf(80));
        assertThat(lost.completion()).isNull();
        assertThat(truncated.completion()).isNull();
        Progress alone = Progress.of(List.of(lost, truncated), JUNE, YEAR);
        assertThat(alone.actual()).isNull();
        assertThat(alone.planned()).isNull();
        assertThat(Light.of(alone, LightThresholds.DEFAULT)).isEqualTo(Light.UNKNOWN);
        Progress withKnown = Progress.of(List.of(lost, truncated, indicator(exact(100), 40)), JUNE, YEAR);
        assertThat(Rate.shown(withKnown.actual())).isEqualByComparingTo("40.00");
    }

    @Test
    void what_is_not_confirmed_counts_as_nothing_done_but_nothing_confirmed_at_all_is_unknown() {
        IndicatorFigures silent = new IndicatorFigures(exact(100), null, List.of(), null);
        assertThat(Progress.of(List.of(silent), JUNE, YEAR).actual()).isNull();
        assertThat(Rate.shown(Progress.of(List.of(silent, indicator(exact(100), 80)), JUNE, YEAR)
                        .actual()))
                .isEqualByComparingTo("40.00");
    }

    @Test
    void without_milestones_the_plan_is_the_share_of_the_days_gone_by() {
        // 182 of the 366 days of 2020
        assertThat(planned(indicator(exact(10), 0), 6)).isEqualByComparingTo("49.73");
        assertThat(YEAR.elapsedAtEndOf(LocalDate.of(2019, 12, 31)).shown()).isEqualByComparingTo("0.00");
        assertThat(YEAR.elapsedAtEndOf(LocalDate.of(2021, 3, 1)).shown()).isEqualByComparingTo("100.00");
    }

    @Test
    void the_lights_change_at_exactly_five_and_fifteen_points() {
        assertThat(light("45", "50")).isEqualTo(Light.GREEN);
        assertThat(light("44.999999", "50")).isEqualTo(Light.YELLOW);
        assertThat(light("35", "50")).isEqualTo(Light.YELLOW);
        assertThat(light("34.999999", "50")).isEqualTo(Light.RED);
        assertThat(light("90", "50")).isEqualTo(Light.GREEN);
        assertThat(Light.of(null, rate("50"), LightThresholds.DEFAULT)).isEqualTo(Light.UNKNOWN);
    }

    @Test
    void a_light_has_one_reason() {
        assertThat(reason(rate("45"), rate("50"), false)).isEqualTo(Light.Reason.NOT_BEHIND);
        assertThat(reason(rate("35"), rate("50"), false)).isEqualTo(Light.Reason.BEHIND);
        assertThat(reason(rate("34.999999"), rate("50"), false)).isEqualTo(Light.Reason.FAR_BEHIND);
        // also where the mean is ahead, and where it is a little behind
        assertThat(reason(rate("90"), rate("50"), true)).isEqualTo(Light.Reason.MILESTONE_OVERDUE);
        assertThat(reason(rate("49"), rate("50"), true)).isEqualTo(Light.Reason.MILESTONE_OVERDUE);
        assertThat(reason(null, rate("50"), false)).isEqualTo(Light.Reason.NOTHING_CONFIRMED);
        assertThat(reason(null, null, false)).isEqualTo(Light.Reason.NO_TARGET);
    }

    private static Light.Reason reason(@Nullable Rate actual, @Nullable Rate planned, boolean overdue) {
        return Light.Reason.of(new Progress(actual, planned, overdue), LightThresholds.DEFAULT);
    }

    @Test
    void a_tenant_may_set_its_lights_otherwise() {
        LightThresholds strict = new LightThresholds(BigDecimal.ZERO, BigDecimal.valueOf(-2));
        assertThat(Light.of(rate("49"), rate("50"), strict)).isEqualTo(Light.YELLOW);
        assertThat(Light.of(rate("47"), rate("50"), strict)).isEqualTo(Light.RED);
        assertThatThrownBy(() -> new LightThresholds(BigDecimal.valueOf(-15), BigDecimal.valueOf(-5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void over_half_on_time_needs_half_of_the_time_and_half_of_the_work() {
        assertThat(Progress.overHalfOnTime(rate("50"), rate("50"))).isTrue();
        assertThat(Progress.overHalfOnTime(rate("49.99"), rate("80"))).isFalse();
        assertThat(Progress.overHalfOnTime(rate("61"), rate("49.99"))).isFalse();
        assertThat(Progress.overHalfOnTime(rate("61"), null)).isFalse();
    }

    @Test
    void money_makes_three_rates_and_an_unknown_plan_makes_none() {
        Funds funds = Funds.of(new Money(1_000_000), new Money(800_000), new Money(200_000));
        assertThat(Rate.shown(funds.issueRate())).isEqualByComparingTo("80.00");
        assertThat(Rate.shown(funds.paymentRateOfPlan())).isEqualByComparingTo("20.00");
        assertThat(Rate.shown(funds.paymentRateOfIssued())).isEqualByComparingTo("25.00");
        Funds unplanned = Funds.of(null, new Money(500), Money.NONE);
        assertThat(unplanned.issueRate()).isNull();
        Funds sum = Funds.sum(List.of(funds, unplanned));
        assertThat(sum.issued()).isEqualTo(new Money(800_500));
        assertThat(Rate.shown(sum.issueRate())).isEqualByComparingTo("80.00");
        assertThat(Funds.sum(List.of(unplanned)).planned()).isNull();
    }

    @Property
    void progress_stays_between_nothing_and_all_and_never_falls_when_more_is_done(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 400) Integer> done,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        BigDecimal before =
                shownProgress(done.stream().map(d -> indicator(exact(120), d)).toList());
        BigDecimal after = shownProgress(
                done.stream().map(d -> indicator(exact(120), d + more)).toList());
        assertThat(before).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private static BigDecimal shownProgress(List<IndicatorFigures> indicators) {
        BigDecimal shown = Objects.requireNonNull(
                Rate.shown(Progress.of(indicators, JUNE, YEAR).actual()));
        return shown;
    }

    private static Light light(String actual, String planned) {
        return Light.of(rate(actual), rate(planned), LightThresholds.DEFAULT);
    }

    private static Rate rate(String percent) {
        return new Rate(new BigDecimal(percent));
    }

    private static @Nullable BigDecimal planned(IndicatorFigures indicator, int month) {
        return Rate.shown(indicator.planned(YearMonth.of(2020, month), YEAR));
    }

    private static Target exact(long figure) {
        return new Target(Comparison.EQ, BigDecimal.valueOf(figure), Quality.EXACT);
    }

    private static Milestone milestone(int month, long value) {
        return new Milestone(YearMonth.of(2020, month), BigDecimal.valueOf(value));
    }

    private static IndicatorFigures indicator(Target target, long actual) {
        return new IndicatorFigures(target, null, List.of(), BigDecimal.valueOf(actual));
    }
}
