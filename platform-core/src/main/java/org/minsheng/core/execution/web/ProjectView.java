package org.minsheng.core.execution.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.Congresses;
import org.minsheng.core.execution.IndicatorFacts;
import org.minsheng.core.execution.ProjectFacts;
import org.minsheng.core.execution.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.ProjectRow;
import org.minsheng.core.execution.figures.Comparison;
import org.minsheng.core.execution.figures.FundsView;
import org.minsheng.core.execution.figures.Light;
import org.minsheng.core.execution.figures.Milestone;
import org.minsheng.core.execution.figures.ProjectType;
import org.minsheng.core.execution.figures.Quality;
import org.minsheng.core.execution.figures.Rate;
import org.minsheng.core.execution.figures.Rules;
import org.minsheng.core.execution.report.ReportView;
import org.minsheng.core.web.Change;

/** A project in full: the line of the register, and what stands behind its figures. */
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
        List<ReportView> reports,
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
            List<ShareView> shares) {

        static IndicatorView of(
                ProjectFacts project, IndicatorFacts indicator, YearMonth comparedAt, Congresses congresses) {
            BigDecimal actual = project.actual(indicator);
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
                    indicator.shares().stream()
                            .map(share -> ShareView.of(share, congresses))
                            .toList());
        }
    }

    record MilestoneView(YearMonth month, BigDecimal value, boolean overdue) {

        static MilestoneView of(Milestone milestone, YearMonth comparedAt, @Nullable BigDecimal actual) {
            return new MilestoneView(milestone.month(), milestone.value(), milestone.overdue(comparedAt, actual));
        }
    }

    static ProjectView of(
            ProjectFacts project,
            Rules rules,
            LocalDate today,
            List<ReportView> reports,
            List<Change> changes,
            Congresses congresses) {
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
                        .map(i -> IndicatorView.of(project, i, comparedAt, congresses))
                        .toList(),
                FundsView.of(project.funds()),
                reports,
                changes);
    }
}
