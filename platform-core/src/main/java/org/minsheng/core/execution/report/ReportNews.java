package org.minsheng.core.execution.report;

import java.time.Instant;
import java.util.Objects;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.project.ProjectFigures;
import org.minsheng.core.execution.share.DutyFigures;
import org.springframework.stereotype.Component;

/** Tells what a report is on what has become of its month. */
@Component
class ReportNews {

    private final ProjectFigures projects;
    private final DutyFigures shares;

    ReportNews(ProjectFigures projects, DutyFigures shares) {
        this.projects = projects;
        this.shares = shares;
    }

    void handedIn(ProgressReport report) {
        switch (report.kind()) {
            case PROJECT -> projects.handedIn(report.subject(), report.month());
            case SHARE -> shares.handedIn(report.subject(), report.month());
        }
    }

    void returned(ProgressReport report) {
        switch (report.kind()) {
            case PROJECT -> projects.returned(report.subject(), report.month());
            case SHARE -> shares.returned(report.subject(), report.month());
        }
    }

    void confirmed(ProgressReport report, ReportedFigures figures, Instant at) {
        switch (report.kind()) {
            case PROJECT -> projects.confirmed(report.subject(), month(report, figures, at));
            // a share has one indicator
            case SHARE ->
                figures.values()
                        .values()
                        .forEach(value -> shares.confirmed(report.subject(), report.month(), value, figures.sample()));
        }
    }

    private static ConfirmedMonth month(ProgressReport report, ReportedFigures figures, Instant at) {
        return new ConfirmedMonth(
                report.month(),
                figures.values(),
                Objects.requireNonNull(figures.issued()),
                Objects.requireNonNull(figures.paid()),
                figures.narrative(),
                report.late(),
                figures.sample(),
                at);
    }
}
