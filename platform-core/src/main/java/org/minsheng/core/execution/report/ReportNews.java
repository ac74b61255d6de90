package org.minsheng.core.execution.report;

import java.time.Instant;
import java.util.Objects;
import org.minsheng.core.execution.attachment.HandedIn;
import org.minsheng.core.execution.attachment.ReportFiles;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.project.ProjectFigures;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.share.DutyFigures;
import org.minsheng.core.execution.share.ShareId;
import org.springframework.stereotype.Component;

/** Tells what a report is on, and its files, what has become of its month. */
@Component
class ReportNews {

    private final ProjectFigures projects;
    private final DutyFigures shares;
    private final ReportFiles files;

    ReportNews(ProjectFigures projects, DutyFigures shares, ReportFiles files) {
        this.projects = projects;
        this.shares = shares;
        this.files = files;
    }

    void handedIn(ProgressReport report) {
        switch (report.kind()) {
            case PROJECT -> projects.handedIn(new ProjectId(report.subject()), report.month());
            case SHARE -> shares.handedIn(new ShareId(report.subject()), report.month());
        }
    }

    void returned(ProgressReport report) {
        switch (report.kind()) {
            case PROJECT -> projects.returned(new ProjectId(report.subject()), report.month());
            case SHARE -> shares.returned(new ShareId(report.subject()), report.month());
        }
    }

    void confirmed(ProgressReport report, ReportedFigures figures, Instant at) {
        int revision = report.latest().revision();
        files.confirmed(new HandedIn(report.kind(), report.subject(), report.month(), revision, revision));
        switch (report.kind()) {
            case PROJECT -> projects.confirmed(new ProjectId(report.subject()), month(report, figures, at));
            // a share has one indicator
            case SHARE ->
                figures.values()
                        .values()
                        .forEach(value -> shares.confirmed(
                                new ShareId(report.subject()), report.month(), value, figures.sample()));
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
