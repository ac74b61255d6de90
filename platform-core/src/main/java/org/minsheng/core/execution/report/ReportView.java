package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.attachment.HandedIn;
import org.minsheng.core.execution.doubt.DoubtView;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.subject.ReportKind;

/**
 * A month's report with what was submitted last.
 *
 * @param revision which submission of the month this is, from 1; counting is the one whose figures hold, if any
 * @param doubts what whoever handed it in was asked about and affirmed
 * @param correction the figures of an earlier, confirmed submission hold while this one waits or after it was returned
 */
public record ReportView(
        ReportId id,
        ReportKind kind,
        UUID subjectId,
        String title,
        YearMonth month,
        ReportState state,
        int revision,
        @Nullable Integer counting,
        List<ValueView> values,
        List<DoubtView> doubts,
        @Nullable Long issuedFen,
        @Nullable Long paidFen,
        String narrative,
        boolean sample,
        boolean late,
        boolean correction,
        String submittedBy,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String returnReason,
        long version) {

    public HandedIn handedIn() {
        return new HandedIn(kind, subjectId, month, revision, counting);
    }

    ReportView with(List<ValueView> reported, List<DoubtView> affirmed) {
        return new ReportView(
                id,
                kind,
                subjectId,
                title,
                month,
                state,
                revision,
                counting,
                reported,
                affirmed,
                issuedFen,
                paidFen,
                narrative,
                sample,
                late,
                correction,
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                returnReason,
                version);
    }

    /** @param name of the indicator, by verb and object */
    public record ValueView(IndicatorId indicatorId, String name, String unit, BigDecimal value) {}

    /** One of the submissions of a month, in the order they came. */
    public record SubmissionView(
            int revision,
            ReportState state,
            boolean counts,
            List<ValueView> values,
            List<DoubtView> doubts,
            @Nullable Long issuedFen,
            @Nullable Long paidFen,
            String narrative,
            String submittedBy,
            Instant submittedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String returnReason) {}
}
