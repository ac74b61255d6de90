package org.minsheng.core.cockpit;

import java.time.YearMonth;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.ProjectFacts;

/** What of a project counts up to the end of a month; whatever was confirmed of those months later counts too. */
final class UpToMonth {

    private final YearMonth month;

    UpToMonth(YearMonth month) {
        this.month = month;
    }

    ProjectFacts of(ProjectFacts project) {
        return new ProjectFacts(
                project.id(),
                project.year(),
                project.no(),
                project.title(),
                project.type(),
                project.state(),
                project.department(),
                project.coDepartments(),
                project.planned(),
                project.version(),
                project.indicators().stream().map(this::of).toList(),
                project.confirmed().stream()
                        .filter(each -> !each.month().isAfter(month))
                        .toList(),
                project.reporting().upTo(month));
    }

    private IndicatorFacts of(IndicatorFacts indicator) {
        return new IndicatorFacts(
                indicator.id(),
                indicator.position(),
                indicator.name(),
                indicator.verb(),
                indicator.type(),
                indicator.target(),
                indicator.unit(),
                indicator.baseline(),
                indicator.milestones(),
                indicator.confirmed().headMap(month, true),
                indicator.rolledUp() == null ? null : indicator.rolledUp().headMap(month, true),
                indicator.sample());
    }
}
