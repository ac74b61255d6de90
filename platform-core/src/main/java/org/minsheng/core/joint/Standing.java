package org.minsheng.core.joint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param turnsOn the first day on which it has to be worked out anew, because another month has become due
 */
record Standing(@Nullable Rate actual, @Nullable Rate planned, Light light, boolean late, LocalDate turnsOn) {

    /** Without progress there is nothing to compare, so no light: it may not have been granted. */
    static Standing of(ProjectSnapshot project, @Nullable ProgressSnapshot progress, LocalDate today) {
        LightRules rules = project.rules();
        ReportDueDay dueDay = new ReportDueDay(rules.reportDueDay());
        YearMonth lastDue = dueDay.lastDue(today);
        LocalDate turnsOn = dueDay.dueDate(lastDue.plusMonths(1)).plusDays(1);
        Progress figures = progress(project, actuals(progress == null ? List.of() : progress.actuals()), lastDue);
        if (progress == null) {
            return new Standing(null, figures.planned(), Light.UNKNOWN, false, turnsOn);
        }
        Light light = Light.of(figures, new LightThresholds(rules.greenFrom(), rules.yellowFrom()));
        return new Standing(
                figures.actual(), figures.planned(), light, misses(progress, window(rules), lastDue), turnsOn);
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

    /** Whether a month that is due by now has not been reported. */
    private static boolean misses(ProgressSnapshot progress, Window window, YearMonth lastDue) {
        Set<YearMonth> reported = new HashSet<>(progress.reported());
        for (YearMonth month = YearMonth.from(window.from());
                !month.isAfter(lastDue) && window.touches(month);
                month = month.plusMonths(1)) {
            if (!reported.contains(month)) {
                return true;
            }
        }
        return false;
    }
}
