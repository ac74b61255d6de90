package org.minsheng.core.joint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.cycle.LightThresholds;
import org.minsheng.core.cycle.ReportDueDay;
import org.minsheng.core.exchange.ProgressSnapshot;
import org.minsheng.core.exchange.ProjectSnapshot;
import org.minsheng.core.exchange.ProjectSnapshot.IndicatorPlan;
import org.minsheng.core.exchange.ProjectSnapshot.LightRules;
import org.minsheng.core.execution.figures.Comparison;
import org.minsheng.core.execution.figures.IndicatorFigures;
import org.minsheng.core.execution.figures.Light;
import org.minsheng.core.execution.figures.Milestone;
import org.minsheng.core.execution.figures.Progress;
import org.minsheng.core.execution.figures.Quality;
import org.minsheng.core.execution.figures.Rate;
import org.minsheng.core.execution.figures.Target;
import org.minsheng.core.execution.figures.Window;

/**
 * Where a project stands by its owner's own rules and arithmetic, which travel with the figures: so both sides see the
 * same light on the same day, though nothing is sent when the date moves on.
 *
 * @param comparedAt the month at whose end plan and figures are compared: the one whose report was due last, or that of
 *     the last confirmed figure if it is later
 * @param late whether the report that was due last is missing
 * @param turnsOn the first day on which it has to be worked out anew, because another month has become due
 */
record Standing(
        @Nullable Rate actual,
        @Nullable Rate planned,
        Light light,
        YearMonth comparedAt,
        boolean late,
        LocalDate turnsOn) {

    /** Without progress there is nothing to compare, so no light: it may not have been granted. */
    static Standing of(ProjectSnapshot project, @Nullable ProgressSnapshot progress, LocalDate today) {
        LightRules rules = project.rules();
        var dueDay = new ReportDueDay(rules.reportDueDay());
        LocalDate turnsOn = dueDay.dueDate(dueDay.lastDue(today).plusMonths(1)).plusDays(1);
        YearMonth due = lastDue(rules, dueDay, today);
        YearMonth at = comparedAt(due, progress == null ? null : progress.asOf(), rules);
        Progress figures = progress(project, actuals(progress == null ? List.of() : progress.actuals()), at);
        if (progress == null) {
            return new Standing(null, figures.planned(), Light.UNKNOWN, at, false, turnsOn);
        }
        Light light = Light.of(figures, new LightThresholds(rules.greenFrom(), rules.yellowFrom()));
        boolean late = due != null && !progress.reported().contains(due);
        return new Standing(figures.actual(), figures.planned(), light, at, late, turnsOn);
    }

    /** The last month of the window whose report should be in by now; null before the first is due. */
    private static @Nullable YearMonth lastDue(LightRules rules, ReportDueDay dueDay, LocalDate today) {
        YearMonth last = YearMonth.from(rules.implementingTo());
        YearMonth due = dueDay.lastDue(today);
        YearMonth within = due.isAfter(last) ? last : due;
        return window(rules).touches(within) ? within : null;
    }

    private static YearMonth comparedAt(@Nullable YearMonth due, @Nullable YearMonth asOf, LightRules rules) {
        if (due == null) {
            // before the first report is due nothing is planned yet
            return asOf == null ? YearMonth.from(rules.implementingFrom()).minusMonths(1) : asOf;
        }
        return asOf == null || asOf.isBefore(due) ? due : asOf;
    }

    static Progress progress(ProjectSnapshot project, Map<UUID, BigDecimal> actuals, YearMonth asOf) {
        return Progress.of(figures(project, actuals), asOf, window(project.rules()));
    }

    static List<IndicatorFigures> figures(ProjectSnapshot project, Map<UUID, BigDecimal> actuals) {
        return project.indicators().stream()
                .map(plan -> figures(plan, actuals.get(plan.id())))
                .toList();
    }

    static IndicatorFigures figures(IndicatorPlan plan, @Nullable BigDecimal actual) {
        Target target =
                new Target(Comparison.valueOf(plan.comparator()), plan.target(), Quality.valueOf(plan.quality()));
        List<Milestone> milestones = plan.milestones().stream()
                .map(each -> new Milestone(each.month(), each.value()))
                .toList();
        return new IndicatorFigures(target, milestones, actual);
    }

    static Map<UUID, BigDecimal> actuals(List<ProgressSnapshot.Actual> actuals) {
        Map<UUID, BigDecimal> values = new HashMap<>();
        for (ProgressSnapshot.Actual each : actuals) {
            if (each.value() != null) {
                values.put(each.indicatorId(), each.value());
            }
        }
        return values;
    }

    private static Window window(LightRules rules) {
        return new Window(rules.implementingFrom(), rules.implementingTo());
    }
}
