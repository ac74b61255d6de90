package org.minsheng.core.execution.snapshot;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Crossing;

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
    public UUID aggregate() {
        return projectId;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(projectId);
    }
}
