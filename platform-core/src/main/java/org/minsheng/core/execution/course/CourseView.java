package org.minsheng.core.execution.course;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.Progress;
import org.minsheng.core.ground.figures.Rate;

/** A course as pages get it: rates rounded for display, null for what is not known. */
public record CourseView(LightView why, List<CourseMonth> months) {

    /**
     * Why the light is what it is.
     *
     * @param comparedAt the month at whose end plan and figures are compared
     * @param behind how many points the figures are behind the plan, of the unrounded ones; below nothing they are ahead of it
     * @param greenWithin as far behind it is still green
     * @param yellowWithin as far behind it is still yellow
     */
    public record LightView(
            Light light,
            Light.Reason reason,
            YearMonth comparedAt,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal behind,
            BigDecimal greenWithin,
            BigDecimal yellowWithin) {

        static LightView of(Course course) {
            Progress progress = course.standing().progress();
            LightThresholds lights = course.rules().lights();
            return new LightView(
                    course.standing().light(),
                    course.reason(),
                    course.standing().comparedAt(),
                    Rate.shown(progress.actual()),
                    Rate.shown(progress.planned()),
                    progress.behind(),
                    lights.greenFrom().negate(),
                    lights.yellowFrom().negate());
        }
    }

    /** @param values in the order of the project's indicators */
    public record CourseMonth(
            YearMonth month,
            MonthState state,
            boolean late,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned,
            List<CourseValue> values) {

        static CourseMonth of(Course.OfMonth month) {
            return new CourseMonth(
                    month.month(),
                    month.state(),
                    month.late(),
                    Rate.shown(month.progress()),
                    Rate.shown(month.planned()),
                    month.indicators().stream().map(CourseValue::of).toList());
        }
    }

    public record CourseValue(
            IndicatorId indicatorId,
            @Nullable BigDecimal value,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal planned) {

        static CourseValue of(Course.OfIndicator indicator) {
            return new CourseValue(
                    indicator.indicator(),
                    indicator.value(),
                    Rate.shown(indicator.completion()),
                    Rate.shown(indicator.planned()));
        }
    }

    public static CourseView of(Course course) {
        return new CourseView(
                LightView.of(course),
                course.months().stream().map(CourseMonth::of).toList());
    }
}
