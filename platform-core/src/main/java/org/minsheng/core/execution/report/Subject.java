package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.share.ShareCopy;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Rules;

/** Something that is reported on each month, whether a project or a share. */
record Subject(
        ReportKind kind,
        UUID id,
        int year,
        int no,
        String title,
        List<Reported> indicators,
        Rules rules,
        Reporting reporting,
        @Nullable ProjectFacts project,
        @Nullable ShareCopy share) {

    /** An indicator to be reported; those that add up from districts are not among them. */
    record Reported(
            UUID id, String name, String unit, @Nullable BigDecimal target) {}

    static Subject of(ProjectFacts project, Rules rules) {
        return new Subject(
                ReportKind.PROJECT,
                project.id(),
                project.year(),
                project.no(),
                project.title(),
                project.indicators().stream()
                        .filter(i -> !i.rolledUp())
                        .map(i -> new Reported(
                                i.id(), i.name(), i.unit(), i.target().known()))
                        .toList(),
                rules,
                project.reporting(),
                project,
                null);
    }

    /** By the due day of the own congress: it is the own government office that waits for the report. */
    static Subject of(ShareCopy share, Rules own) {
        return new Subject(
                ReportKind.SHARE,
                share.id(),
                share.year(),
                share.projectNo(),
                share.projectTitle() + " · " + share.indicator(),
                List.of(new Reported(share.indicatorId(), share.indicator(), share.unit(), share.target())),
                new Rules(share.rules().window(), share.rules().lights(), own.dueDay()),
                share.reporting(),
                null,
                share);
    }

    /** Whether a report of this month that is not there, or comes today, is late. */
    boolean isLate(YearMonth month, LocalDate today) {
        return reporting.owes(month) && rules.dueDay().isLate(month, today);
    }

    /** The last value that was confirmed for an earlier month. */
    @Nullable BigDecimal confirmedBefore(YearMonth month, UUID indicator) {
        if (project != null) {
            IndicatorFacts facts = project.indicators().stream()
                    .filter(i -> i.id().equals(indicator))
                    .findFirst()
                    .orElseThrow();
            return project.actual(facts, month.minusMonths(1));
        }
        var earlier = share == null ? null : share.results().lowerEntry(month);
        return earlier == null ? null : earlier.getValue();
    }
}
