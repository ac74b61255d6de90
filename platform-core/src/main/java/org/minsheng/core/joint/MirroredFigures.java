package org.minsheng.core.joint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.course.Course;
import org.minsheng.core.execution.course.IndicatorCourse;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot.IndicatorPlan;
import org.minsheng.core.execution.snapshot.ProjectSnapshot.LightRules;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.Progress;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.figures.Window;

/**
 * Reads mirrored figures by their owner's own rules, which travel with them, and with the same arithmetic: so both sides see
 * the same light on the same day, though nothing is sent when the date moves on.
 */
final class MirroredFigures {

    private MirroredFigures() {}

    /** Without progress there is nothing to compare, so no light: it may not have been granted. */
    static Standing standing(ProjectSnapshot project, @Nullable ProgressSnapshot progress, LocalDate today) {
        Rules rules = rules(project);
        return progress == null
                ? Standing.planned(figures(project, Map.of()), rules, today)
                : Standing.of(
                        figures(project, actuals(progress.actuals())),
                        progress.asOf(),
                        reporting(progress),
                        rules,
                        today);
    }

    private static Reporting reporting(ProgressSnapshot progress) {
        List<YearMonth> returned = progress.returned() == null ? List.of() : progress.returned();
        return new Reporting(
                progress.owedFrom(), progress.owedUntil(), Set.copyOf(progress.reported()), Set.copyOf(returned));
    }

    /** The first day on which the standing has to be worked out anew, because another month has become due. */
    static LocalDate turnsOn(ProjectSnapshot project, LocalDate today) {
        ReportDueDay dueDay = rules(project).dueDay();
        return dueDay.dueDate(dueDay.lastDue(today).plusMonths(1)).plusDays(1);
    }

    private static Rules rules(ProjectSnapshot project) {
        LightRules rules = project.rules();
        return new Rules(
                new Window(rules.implementingFrom(), rules.implementingTo()),
                new LightThresholds(rules.greenFrom(), rules.yellowFrom()),
                new ReportDueDay(rules.reportDueDay()));
    }

    /** By the months that were sent; of what districts do for a city's project only the sum of today is among them. */
    static Course course(ProjectSnapshot project, ProgressSnapshot progress, LocalDate today) {
        SortedMap<YearMonth, Boolean> confirmed = new TreeMap<>();
        Map<IndicatorId, NavigableMap<YearMonth, BigDecimal>> values = new HashMap<>();
        progress.months().forEach(month -> {
            confirmed.put(month.month(), month.late());
            actuals(month.values())
                    .forEach((indicator, value) -> values.computeIfAbsent(indicator, i -> new TreeMap<>())
                            .put(month.month(), value));
        });
        Map<IndicatorId, BigDecimal> actuals = actuals(progress.actuals());
        List<IndicatorCourse> indicators = project.indicators().stream()
                .map(plan -> new IndicatorCourse(
                        plan.id(),
                        figures(plan, actuals.get(plan.id())),
                        values.getOrDefault(plan.id(), new TreeMap<>())))
                .toList();
        Standing standing = standing(project, progress, today);
        return Course.of(new Course.Known(indicators, confirmed, reporting(progress), standing), rules(project), today);
    }

    static Progress progress(ProjectSnapshot project, Map<IndicatorId, BigDecimal> actuals, YearMonth asOf) {
        return Progress.of(figures(project, actuals), asOf, rules(project).window());
    }

    static List<IndicatorFigures> figures(ProjectSnapshot project, Map<IndicatorId, BigDecimal> actuals) {
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
        return new IndicatorFigures(target, plan.baseline(), milestones, actual);
    }

    static Map<IndicatorId, BigDecimal> actuals(List<ProgressSnapshot.Actual> actuals) {
        Map<IndicatorId, BigDecimal> values = new HashMap<>();
        for (ProgressSnapshot.Actual each : actuals) {
            if (each.value() != null) {
                values.put(each.indicatorId(), each.value());
            }
        }
        return values;
    }
}
