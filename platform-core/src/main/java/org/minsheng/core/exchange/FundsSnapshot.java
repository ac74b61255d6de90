package org.minsheng.core.exchange;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project's money in whole fen, cumulative: planned, and issued and paid by the latest confirmed report.
 *
 * @param plannedFen null while no plan is known
 * @param asOf the month of that report; null before the first
 */
public record FundsSnapshot(
        UUID projectId,
        @Nullable Long plannedFen,
        @Nullable Long issuedFen,
        @Nullable Long paidFen,
        @Nullable YearMonth asOf)
        implements Crossing {

    @Override
    public EnvelopeKind kind() {
        return EnvelopeKind.FUNDS;
    }

    @Override
    public UUID aggregate() {
        return projectId;
    }

    @Override
    public UUID project() {
        return projectId;
    }
}
