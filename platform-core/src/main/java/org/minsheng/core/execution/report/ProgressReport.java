package org.minsheng.core.execution.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.tenancy.token.Actor;

/**
 * The report of one month on one project or share. Each submission is kept; the last confirmed one counts, also while a
 * correction of it waits or after one was returned.
 */
@Entity
class ProgressReport {

    @Id
    private ReportId id;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Column
    private UUID subjectId;

    @Column
    private YearMonth month;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportState state;

    private @Nullable SubmissionId counts;

    private boolean late;

    @Column
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "report_id", nullable = false)
    @OrderBy("revision")
    private List<Submission> submissions = new ArrayList<>();

    @Version
    private @Nullable Long version;

    protected ProgressReport() {}

    ProgressReport(ReportKind kind, UUID subject, YearMonth month, boolean late) {
        this.id = ReportId.fresh();
        this.kind = kind;
        this.subjectId = subject;
        this.month = month;
        this.late = late;
        this.state = ReportState.SUBMITTED;
        this.changedAt = Instant.EPOCH;
    }

    /** Hands in figures: the first ones, again after a return, or a correction, which waits while the confirmed ones hold. */
    void submit(ReportedFigures figures, Actor by, Instant at) {
        if (!submissions.isEmpty() && state == ReportState.SUBMITTED) {
            latest().replaced();
        }
        submissions.add(new Submission(submissions.size() + 1, figures, by, at));
        state = ReportState.SUBMITTED;
        changedAt = at;
    }

    void confirm(Actor by, Instant at) {
        requireSubmitted();
        if (latest().isOf(by)) {
            throw new OwnReport();
        }
        latest().confirmed(by, at);
        counts = latest().id();
        state = ReportState.CONFIRMED;
        changedAt = at;
    }

    void returnTo(String reason, Actor by, Instant at) {
        requireSubmitted();
        latest().returned(reason, by, at);
        state = ReportState.RETURNED;
        changedAt = at;
    }

    private void requireSubmitted() {
        if (state != ReportState.SUBMITTED) {
            throw new ReportDecidedAlready(state);
        }
    }

    Submission latest() {
        return submissions.getLast();
    }

    List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    ReportId id() {
        return id;
    }

    ReportKind kind() {
        return kind;
    }

    UUID subject() {
        return subjectId;
    }

    YearMonth month() {
        return month;
    }

    ReportState state() {
        return state;
    }

    /** Whether figures of the month hold, whatever was submitted since. */
    boolean counts() {
        return counts != null;
    }

    boolean counts(Submission submission) {
        return submission.id().equals(counts);
    }

    boolean late() {
        return late;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
