package org.minsheng.core.execution.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.FormerTargets.TargetUntil;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectState;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.FundsView;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.endpoints.versions.Change;

/** A project in full: what the register has of it, and what stands behind its figures. Its reports and shares are asked for by themselves. */
record ProjectView(
        ProjectId id,
        int year,
        int no,
        String title,
        ProjectType type,
        ProjectState state,
        @Nullable DepartmentRef department,
        List<DepartmentRef> coDepartments,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal planned,
        Light light,
        boolean late,
        boolean returned,
        @Nullable YearMonth asOf,
        boolean sample,
        long version,
        List<IndicatorView> indicators,
        FundsView funds,
        List<Change> changes) {

    record IndicatorView(
            IndicatorId id,
            String name,
            String verb,
            ProjectType type,
            Comparison comparator,
            @Nullable BigDecimal target,
            String unit,
            Quality quality,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal completion,
            List<MilestoneView> milestones,
            boolean rolledUp,
            List<FormerTargetView> formerTargets) {

        static IndicatorView of(IndicatorFacts indicator, YearMonth comparedAt, List<TargetUntil> former) {
            IndicatorFigures figures = indicator.figures();
            return new IndicatorView(
                    indicator.id(),
                    indicator.name(),
                    indicator.verb(),
                    indicator.type(),
                    indicator.target().comparison(),
                    indicator.target().figure(),
                    indicator.unit(),
                    indicator.target().quality(),
                    indicator.baseline(),
                    figures.actual(),
                    Rate.shown(figures.completion()),
                    indicator.milestones().stream()
                            .map(m -> new MilestoneView(m.month(), m.value(), figures.overdue(m, comparedAt)))
                            .toList(),
                    indicator.isRolledUp(),
                    former.stream().map(FormerTargetView::of).toList());
        }
    }

    /** A target before it was adjusted on that day. */
    record FormerTargetView(
            LocalDate until,
            Comparison comparator,
            @Nullable BigDecimal target,
            Quality quality) {

        static FormerTargetView of(TargetUntil former) {
            Target target = former.target();
            return new FormerTargetView(former.until(), target.comparison(), target.figure(), target.quality());
        }
    }

    record MilestoneView(YearMonth month, BigDecimal value, boolean overdue) {}

    static ProjectView of(
            ProjectFacts project,
            Rules rules,
            LocalDate today,
            Map<IndicatorId, List<TargetUntil>> former,
            List<Change> changes) {
        Standing standing = project.standing(rules, today);
        YearMonth comparedAt = standing.comparedAt();
        return new ProjectView(
                project.id(),
                project.year(),
                project.no(),
                project.title(),
                project.type(),
                project.state(),
                project.department(),
                project.coDepartments(),
                Rate.shown(standing.progress().actual()),
                Rate.shown(standing.progress().planned()),
                standing.light(),
                standing.late(),
                standing.returned(),
                standing.asOf(),
                project.sample(),
                project.version(),
                project.indicators().stream()
                        .map(i -> IndicatorView.of(i, comparedAt, former.getOrDefault(i.id(), List.of())))
                        .toList(),
                FundsView.of(project.funds()),
                changes);
    }
}
