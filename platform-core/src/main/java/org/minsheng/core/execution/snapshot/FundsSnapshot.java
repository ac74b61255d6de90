package org.minsheng.core.execution.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.ground.figures.Money;

/**
 * A project's money in whole fen, cumulative: planned, and issued and paid by the latest confirmed report.
 *
 * @param planned null while no plan is known
 * @param asOf the month of that report; null before the first
 */
public record FundsSnapshot(
        ProjectId projectId,
        @JsonProperty("plannedFen") @Nullable Money planned,
        @JsonProperty("issuedFen") @Nullable Money issued,
        @JsonProperty("paidFen") @Nullable Money paid,
        @Nullable YearMonth asOf)
        implements Crossing {

    @Override
    public UUID aggregate() {
        return projectId.value();
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(projectId.value());
    }
}
