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
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LessIsBetterTests {

    private static final Window YEAR = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    @Test
    void clearing_forty_to_nothing_is_the_way_from_forty_that_has_been_gone() {
        assertThat(completion("0", "40", "40")).isEqualByComparingTo("0.00");
        assertThat(completion("0", "40", "10")).isEqualByComparingTo("75.00");
        assertThat(completion("0", "40", "0")).isEqualByComparingTo("100.00");
    }

    @Test
    void worse_than_before_is_shown_below_nothing_and_counts_as_nothing_done_in_the_mean() {
        assertThat(completion("0", "40", "50")).isEqualByComparingTo("-25.00");
        Progress progress = Progress.of(List.of(less("0", "40", "50"), atLeast("100", "50")), JUNE, YEAR);
        assertThat(Rate.shown(progress.actual())).isEqualByComparingTo("25.00");
    }

    @Test
    void without_a_baseline_a_ceiling_is_met_or_not_met() {
        assertThat(completion("4.3", null, "4.2")).isEqualByComparingTo("100.00");
        assertThat(completion("4.3", null, "4.3")).isEqualByComparingTo("100.00");
        assertThat(completion("4.3", null, "4.4")).isEqualByComparingTo("0.00");
    }

    @Test
    void a_baseline_that_is_at_or_below_the_target_already_leaves_met_or_not_met() {
        assertThat(completion("4.3", "4.3", "4.3")).isEqualByComparingTo("100.00");
        assertThat(completion("4.3", "4.3", "4.4")).isEqualByComparingTo("0.00");
        assertThat(completion("4.3", "4.0", "4.1")).isEqualByComparingTo("100.00");
        assertThat(target("4.3").metOrNot(new BigDecimal("4.3"))).isTrue();
        assertThat(target("4.3").metOrNot(new BigDecimal("4.4"))).isFalse();
    }

    @Test
    void coming_down_further_than_promised_is_real_and_capped_in_the_mean() {
        assertThat(completion("60", "100", "50")).isEqualByComparingTo("125.00");
        Progress progress = Progress.of(List.of(less("60", "100", "50"), atLeast("100", "50")), JUNE, YEAR);
        assertThat(Rate.shown(progress.actual())).isEqualByComparingTo("75.00");
    }

    @Test
    void what_nobody_has_confirmed_has_no_completion() {
        assertThat(less("0", "40", null).completion()).isNull();
        assertThat(less("4.3", null, null).completion()).isNull();
    }

    @Test
    void a_part_of_all_of_it_is_no_target_in_percent_and_a_number_of_things_is() {
        BigDecimal part = BigDecimal.valueOf(95);
        assertThat(Target.contradictionIn(Comparison.FULL_COVERAGE, part, Quality.EXACT, "%"))
                .isEqualTo(Target.Contradiction.PART_OF_ALL);
        assertThat(Target.contradictionIn(Comparison.FULL_COVERAGE, new BigDecimal("100.00"), Quality.EXACT, "%"))
                .isNull();
        assertThat(Target.contradictionIn(Comparison.FULL_COVERAGE, part, Quality.EXACT, "家"))
                .isNull();
        assertThat(Target.contradictionIn(Comparison.GE, part, Quality.EXACT, "%"))
                .isNull();
        assertThat(Target.contradictionIn(Comparison.FULL_COVERAGE, part, Quality.TRUNCATED, "%"))
                .isNull();
    }

    @Test
    void nothing_is_a_target_only_where_less_is_better_and_less_than_nothing_never_is() {
        assertThat(target("0").known()).isEqualByComparingTo("0");
        for (Comparison comparison : Comparison.values()) {
            assertThat(Target.contradictionIn(comparison, BigDecimal.valueOf(-1), Quality.EXACT))
                    .isEqualTo(Target.Contradiction.FIGURE_NOT_POSITIVE);
            assertThat(Target.contradictionIn(comparison, BigDecimal.ZERO, Quality.EXACT))
                    .isEqualTo(comparison == Comparison.LE ? null : Target.Contradiction.FIGURE_NOT_POSITIVE);
        }
        assertThatThrownBy(() -> new Target(Comparison.LE, null, Quality.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void milestones_come_down_and_are_overdue_while_the_figure_is_still_above_them() {
        IndicatorFigures indicator = new IndicatorFigures(
                target("0"),
                new BigDecimal("40"),
                List.of(milestone(9, 10), milestone(3, 30), milestone(12, 0)),
                BigDecimal.valueOf(25));
        assertThat(planned(indicator, 2)).isEqualByComparingTo("0.00");
        assertThat(planned(indicator, 3)).isEqualByComparingTo("25.00");
        assertThat(planned(indicator, 9)).isEqualByComparingTo("75.00");
        assertThat(planned(indicator, 12)).isEqualByComparingTo("100.00");
        assertThat(indicator.overdue(JUNE)).isFalse();
        assertThat(indicator.overdue(YearMonth.of(2020, 9))).isTrue();
    }

    @Test
    void a_milestone_above_the_baseline_plans_nothing_and_never_less_than_that() {
        IndicatorFigures indicator = new IndicatorFigures(
                target("0"), new BigDecimal("40"), List.of(milestone(3, 50)), BigDecimal.valueOf(50));
        assertThat(planned(indicator, 6)).isEqualByComparingTo("0.00");
        assertThat(indicator.overdue(JUNE)).isFalse();
    }

    @Test
    void with_a_baseline_and_without_milestones_the_plan_is_the_share_of_the_days_gone_by() {
        assertThat(planned(less("0", "40", "20"), 6)).isEqualByComparingTo("49.73");
    }

    @Test
    void a_ceiling_is_planned_to_hold_from_the_first_day_so_that_it_makes_up_for_nothing_else() {
        IndicatorFigures held = less("4.3", null, "4.2");
        assertThat(planned(held, 1)).isEqualByComparingTo("100.00");
        assertThat(Rate.shown(held.planned(YearMonth.of(2019, 12), YEAR))).isEqualByComparingTo("0.00");
        // forty points behind in what there is to do, twenty in the mean of both, and not ahead in it
        Progress progress = Progress.of(List.of(held, atLeast("100", "9.73")), JUNE, YEAR);
        assertThat(Objects.requireNonNull(progress.actual()).shown()).isEqualByComparingTo("54.87");
        assertThat(Objects.requireNonNull(progress.planned()).shown()).isEqualByComparingTo("74.86");
        assertThat(Light.of(Progress.of(List.of(less("4.3", null, "4.4")), JUNE, YEAR), LightThresholds.DEFAULT))
                .isEqualTo(Light.RED);
    }

    @Property
    void less_is_never_less_complete(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal wanted,
            @ForAll @WithNull @BigRange(min = "0", max = "1000") @Scale(4) @Nullable BigDecimal baseline,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal more) {
        Target target = new Target(Comparison.LE, wanted, Quality.EXACT);
        Rate completion = Objects.requireNonNull(target.completion(actual, baseline));
        assertThat(completion).isGreaterThanOrEqualTo(target.completion(actual.add(more), baseline));
        assertThat(completion.atLeast(100)).isEqualTo(actual.compareTo(wanted) <= 0);
    }

    @Property
    void the_mean_and_the_plan_stay_between_nothing_and_all(
            @ForAll @IntRange(min = 0, max = 100) int wanted,
            @ForAll @WithNull @IntRange(min = 0, max = 200) @Nullable Integer baseline,
            @ForAll @IntRange(min = 0, max = 400) int actual,
            @ForAll @IntRange(min = 0, max = 400) int milestone) {
        IndicatorFigures indicator = new IndicatorFigures(
                target(Integer.toString(wanted)),
                baseline == null ? null : BigDecimal.valueOf(baseline),
                List.of(milestone(6, milestone)),
                BigDecimal.valueOf(actual));
        Progress progress = Progress.of(List.of(indicator), JUNE, YEAR);
        assertThat(Rate.shown(progress.actual())).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(Rate.shown(progress.planned())).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        // whoever is where the milestone is stands as planned
        if (actual == milestone) {
            assertThat(progress.actual()).isEqualTo(progress.planned());
        }
    }

    private static @Nullable BigDecimal completion(String wanted, @Nullable String baseline, String actual) {
        return Rate.shown(less(wanted, baseline, actual).completion());
    }

    private static @Nullable BigDecimal planned(IndicatorFigures indicator, int month) {
        return Rate.shown(indicator.planned(YearMonth.of(2020, month), YEAR));
    }

    private static IndicatorFigures less(String wanted, @Nullable String baseline, @Nullable String actual) {
        return new IndicatorFigures(target(wanted), figure(baseline), List.of(), figure(actual));
    }

    private static IndicatorFigures atLeast(String wanted, String actual) {
        Target target = new Target(Comparison.GE, figure(wanted), Quality.EXACT);
        return new IndicatorFigures(target, null, List.of(), figure(actual));
    }

    private static Target target(String wanted) {
        return new Target(Comparison.LE, figure(wanted), Quality.EXACT);
    }

    private static @Nullable BigDecimal figure(@Nullable String figure) {
        return figure == null ? null : new BigDecimal(figure);
    }

    private static Milestone milestone(int month, long value) {
        return new Milestone(YearMonth.of(2020, month), BigDecimal.valueOf(value));
    }
}
