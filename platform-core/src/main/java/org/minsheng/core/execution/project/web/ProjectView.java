package org.minsheng.core.execution.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectRow;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.FundsView;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.endpoints.versions.Change;

/** A project in full: the line of the register, and what stands behind its figures. Its reports and shares are asked for by themselves. */
record ProjectView(
        UUID id,
        int year,
        int no,
        String title,
        ProjectType type,
        @Nullable DepartmentRef department,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal planned,
        Light light,
        boolean late,
        @Nullable YearMonth asOf,
        boolean sample,
        long version,
        List<IndicatorView> indicators,
        FundsView funds,
        List<Change> changes) {

    record IndicatorView(
            UUID id,
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
            boolean rolledUp) {

        static IndicatorView of(ProjectFacts project, IndicatorFacts indicator, YearMonth comparedAt) {
            BigDecimal actual = indicator.actual();
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
                    actual,
                    Rate.shown(indicator.target().completion(actual)),
                    indicator.milestones().stream()
                            .map(m -> MilestoneView.of(m, comparedAt, actual))
                            .toList(),
                    indicator.isRolledUp());
        }
    }

    record MilestoneView(YearMonth month, BigDecimal value, boolean overdue) {

        static MilestoneView of(Milestone milestone, YearMonth comparedAt, @Nullable BigDecimal actual) {
            return new MilestoneView(milestone.month(), milestone.value(), milestone.overdue(comparedAt, actual));
        }
    }

    static ProjectView of(ProjectFacts project, Rules rules, LocalDate today, List<Change> changes) {
        ProjectRow row = ProjectRow.of(project, rules, today);
        YearMonth comparedAt = project.standing(rules, today).comparedAt();
        return new ProjectView(
                row.id(),
                project.year(),
                row.no(),
                row.title(),
                row.type(),
                row.department(),
                row.progress(),
                row.planned(),
                row.light(),
                row.late(),
                row.asOf(),
                row.sample(),
                project.version(),
                project.indicators().stream()
                        .map(i -> IndicatorView.of(project, i, comparedAt))
                        .toList(),
                FundsView.of(project.funds()),
                changes);
    }
}
