package org.minsheng.core.execution.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.Doubt;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.tenancy.token.Actor;

/** What the department said at one time, and what became of it. Never edited: who corrects something submits again. */
@Entity
class Submission {

    @Id
    private SubmissionId id;

    private int revision;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "issued_fen")
    private @Nullable Money issued;

    @Column(name = "paid_fen")
    private @Nullable Money paid;

    @Column
    private String narrative;

    private boolean sample;

    @Column
    private UUID submittedBy;

    @Column
    private String submittedName;

    @Column
    private Instant submittedAt;

    private @Nullable UUID decidedBy;

    private @Nullable String decidedName;

    private @Nullable Instant decidedAt;

    private @Nullable String returnReason;

    @ElementCollection
    @CollectionTable(name = "submission_value", joinColumns = @JoinColumn(name = "submission_id"))
    @MapKeyColumn(name = "indicator_id")
    @Column(name = "value")
    private Map<IndicatorId, BigDecimal> values = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "submission_doubt", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "position")
    private List<Doubt> doubts = new ArrayList<>();

    protected Submission() {}

    Submission(int revision, ReportedFigures figures, Actor by, Instant at) {
        this.id = SubmissionId.fresh();
        this.revision = revision;
        this.state = ReportState.SUBMITTED;
        this.issued = figures.issued();
        this.paid = figures.paid();
        this.narrative = figures.narrative();
        this.sample = figures.sample();
        this.values.putAll(figures.values());
        this.doubts.addAll(figures.affirmed());
        this.submittedBy = by.person();
        this.submittedName = by.name();
        this.submittedAt = at;
    }

    void replaced() {
        this.state = ReportState.REPLACED;
    }

    void confirmed(Actor by, Instant at) {
        decided(ReportState.CONFIRMED, by, at);
    }

    void returned(String reason, Actor by, Instant at) {
        decided(ReportState.RETURNED, by, at);
        this.returnReason = reason;
    }

    boolean isOf(Actor person) {
        return submittedBy.equals(person.person());
    }

    private void decided(ReportState how, Actor by, Instant at) {
        this.state = how;
        this.decidedBy = by.person();
        this.decidedName = by.name();
        this.decidedAt = at;
    }

    SubmissionId id() {
        return id;
    }

    int revision() {
        return revision;
    }

    ReportState state() {
        return state;
    }

    Map<IndicatorId, BigDecimal> values() {
        return Map.copyOf(values);
    }

    /** What was doubted of it and affirmed by whoever submitted it. */
    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    @Nullable Money issued() {
        return issued;
    }

    @Nullable Money paid() {
        return paid;
    }

    String narrative() {
        return narrative;
    }

    boolean sample() {
        return sample;
    }

    String submittedName() {
        return submittedName;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable String decidedName() {
        return decidedName;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String returnReason() {
        return returnReason;
    }
}
