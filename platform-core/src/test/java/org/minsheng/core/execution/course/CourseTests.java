package org.minsheng.core.execution.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.course.CourseView.CourseMonth;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.figures.Window;

class CourseTests {

    private static final Rules RULES = new Rules(
            new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
            LightThresholds.DEFAULT,
            ReportDueDay.DEFAULT);
    private static final LocalDate TODAY = LocalDate.of(2020, 8, 12);
    private static final Reporting EVERY_MONTH = new Reporting(null, null, Set.of(), Set.of());

    /** ≥100 by March, ≥200 by June, 500 by September, with 600 done in September. */
    @Test
    void the_plan_goes_from_milestone_to_milestone_and_more_than_all_is_shown() {
        IndicatorCourse beds = indicator(
                500,
                Map.of(3, 120L, 9, 600L),
                new Milestone(month(3), BigDecimal.valueOf(100)),
                new Milestone(month(6), BigDecimal.valueOf(200)),
                new Milestone(month(9), BigDecimal.valueOf(500)));
        CourseView course = course(List.of(beds), EVERY_MONTH, LocalDate.of(2020, 10, 12), Map.of(3, false, 9, false));
        assertThat(course.months()).hasSize(12);
        assertThat(planned(course, 2)).isEqualByComparingTo("0");
        assertThat(planned(course, 3)).isEqualByComparingTo("20");
        assertThat(planned(course, 8)).isEqualByComparingTo("40");
        assertThat(planned(course, 9)).isEqualByComparingTo("100");
        assertThat(in(course, 9).values().getFirst().completion()).isEqualByComparingTo("120");
        assertThat(in(course, 9).progress()).isEqualByComparingTo("100");
    }

    @Test
    void without_milestones_the_plan_is_the_share_of_the_days_gone_by() {
        CourseView course = course(List.of(indicator(100, Map.of(6, 40L))), EVERY_MONTH, TODAY, Map.of(6, false));
        assertThat(planned(course, 6)).isEqualByComparingTo("49.73");
        assertThat(planned(course, 12)).isEqualByComparingTo("100");
    }

    @Test
    void a_month_without_figures_is_not_nought_and_not_what_it_was_before() {
        CourseView course = course(List.of(indicator(100, Map.of(5, 40L))), EVERY_MONTH, TODAY, Map.of(5, true));
        CourseMonth june = in(course, 6);
        assertThat(june.state()).isEqualTo(MonthState.MISSING);
        assertThat(june.progress()).isNull();
        assertThat(june.values().getFirst().value()).isNull();
        assertThat(june.values().getFirst().completion()).isNull();
        assertThat(june.planned()).isNotNull();
        assertThat(in(course, 5).late()).isTrue();
        assertThat(in(course, 5).progress()).isEqualByComparingTo("40");
    }

    @Test
    void each_month_says_how_it_stands_with_its_report() {
        Reporting reporting = new Reporting(
                month(3), month(9), Set.of(month(4), month(5), month(6), month(7)), Set.of(month(5), month(6)));
        CourseView course =
                course(List.of(indicator(100, Map.of(4, 10L, 5, 20L))), reporting, TODAY, Map.of(4, false, 5, false));
        assertThat(course.months().stream().map(CourseMonth::state).toList())
                .containsExactly(
                        MonthState.NOT_OWED,
                        MonthState.NOT_OWED,
                        MonthState.MISSING,
                        MonthState.CONFIRMED,
                        MonthState.CORRECTION_RETURNED,
                        MonthState.RETURNED,
                        MonthState.WAITING,
                        MonthState.NOT_DUE,
                        MonthState.NOT_DUE,
                        MonthState.NOT_OWED,
                        MonthState.NOT_OWED,
                        MonthState.NOT_OWED);
    }

    @Test
    void the_reason_is_told_with_the_points_of_the_unrounded_rates() {
        // 640 of 1120 beds is 57.1428… %, 213 of 366 days are 58.1967… %
        CourseView.LightView why = course(
                        List.of(indicator(1120, Map.of(7, 640L))), EVERY_MONTH, TODAY, Map.of(7, false))
                .why();
        assertThat(why.light()).isEqualTo(Light.GREEN);
        assertThat(why.reason()).isEqualTo(Light.Reason.NOT_BEHIND);
        assertThat(why.comparedAt()).isEqualTo(month(7));
        assertThat(why.progress()).isEqualByComparingTo("57.14");
        assertThat(why.planned()).isEqualByComparingTo("58.20");
        assertThat(why.behind()).isEqualByComparingTo("1.05");
        assertThat(why.greenWithin()).isEqualByComparingTo("5");
        assertThat(why.yellowWithin()).isEqualByComparingTo("15");
    }

    /** A city's mirror of what its districts do knows the sum of today and none of the months before. */
    @Test
    void where_an_indicator_has_no_months_there_is_no_mean_of_them() {
        IndicatorCourse summed = new IndicatorCourse(id(), figures(100, 90L), new TreeMap<>());
        CourseView course =
                course(List.of(indicator(100, Map.of(7, 40L)), summed), EVERY_MONTH, TODAY, Map.of(7, false));
        assertThat(in(course, 7).progress()).isNull();
        assertThat(in(course, 7).values().getFirst().completion()).isEqualByComparingTo("40");
        assertThat(course.why().progress()).isEqualByComparingTo("65");
    }

    @Test
    void what_was_confirmed_outside_the_window_is_shown_too() {
        Map<YearMonth, Boolean> confirmed = Map.of(YearMonth.of(2019, 12), false, YearMonth.of(2021, 1), false);
        Course course = Course.of(
                new Course.Known(List.of(), new TreeMap<>(confirmed), EVERY_MONTH, standing(List.of(), TODAY)),
                RULES,
                TODAY);
        assertThat(course.months()).hasSize(14);
    }

    private static CourseView course(
            List<IndicatorCourse> indicators, Reporting reporting, LocalDate today, Map<Integer, Boolean> confirmed) {
        TreeMap<YearMonth, Boolean> months = new TreeMap<>();
        confirmed.forEach((month, late) -> months.put(month(month), late));
        return CourseView.of(
                Course.of(new Course.Known(indicators, months, reporting, standing(indicators, today)), RULES, today));
    }

    private static Standing standing(List<IndicatorCourse> indicators, LocalDate today) {
        List<IndicatorFigures> latest =
                indicators.stream().map(IndicatorCourse::latest).toList();
        return Standing.of(latest, null, EVERY_MONTH, RULES, today);
    }

    private static IndicatorCourse indicator(long target, Map<Integer, Long> values, Milestone... milestones) {
        TreeMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
        values.forEach((month, value) -> byMonth.put(month(month), BigDecimal.valueOf(value)));
        return new IndicatorCourse(
                id(), figures(target, byMonth.lastEntry().getValue().longValue(), milestones), byMonth);
    }

    private static IndicatorFigures figures(long target, @Nullable Long actual, Milestone... milestones) {
        return new IndicatorFigures(
                new Target(Comparison.GE, BigDecimal.valueOf(target), Quality.EXACT),
                null,
                List.of(milestones),
                actual == null ? null : BigDecimal.valueOf(actual));
    }

    private static IndicatorId id() {
        return new IndicatorId(UUID.randomUUID());
    }

    private static YearMonth month(int month) {
        return YearMonth.of(2020, month);
    }

    private static CourseMonth in(CourseView course, int month) {
        return course.months().get(month - 1);
    }

    private static BigDecimal planned(CourseView course, int month) {
        return Objects.requireNonNull(in(course, month).values().getFirst().planned());
    }
}
