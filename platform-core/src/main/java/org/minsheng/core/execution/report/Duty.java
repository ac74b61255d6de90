package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.ground.figures.Comparison;

/** A report that is owed for a month, and what has become of it; version and revision are those of what came last. */
public record Duty(
        ReportKind kind,
        UUID id,
        int no,
        String title,
        String owner,
        DutyState state,
        @Nullable ReportId reportId,
        @Nullable Long reportVersion,
        @Nullable Integer reportRevision,
        @Nullable String narrative,
        @Nullable String returnReason,
        List<DutyIndicator> indicators,
        @Nullable DutyFunds funds) {

    /**
     * MISSING until the due day is over and LATE from then on, unless there is a report, whose state it then is: what came and
     * was given back is RETURNED, on whatever day. NOT_OWED is a
     * month before the project or share was taken in: it may be reported, but nobody waits for it.
     */
    public enum DutyState {
        NOT_OWED,
        MISSING,
        LATE,
        SUBMITTED,
        RETURNED,
        CONFIRMED
    }

    /** @param name by verb and object */
    public record DutyIndicator(
            IndicatorId id,
            String name,
            String unit,
            Comparison comparator,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal value) {}

    /** The previous are those that were confirmed for an earlier month, the last of them. */
    public record DutyFunds(
            @Nullable Long plannedFen,
            @Nullable Long previousIssuedFen,
            @Nullable Long previousPaidFen,
            @Nullable Long issuedFen,
            @Nullable Long paidFen) {}
}
