package org.minsheng.core.execution.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;

/**
 * What a project has achieved by confirmed figures, and which months have been reported at all.
 *
 * @param asOf the latest month with a confirmed report; null before the first
 * @param actuals the current value of each indicator, rolled up from shares where it has them
 * @param months the confirmed months, oldest first, for the course of the year
 * @param owedFrom the first month of which a report is owed; null if that is the first of the window
 * @param owedUntil the last month of which a report is owed; null while the project goes on
 * @param reported every month of which a report was handed in: the others that are owed and due are late
 * @param returned those of them whose report was given back and has not come again; envelopes of earlier versions lack it
 */
public record ProgressSnapshot(
        ProjectId projectId,
        @Nullable YearMonth asOf,
        List<Actual> actuals,
        List<ConfirmedMonth> months,
        @Nullable YearMonth owedFrom,
        @Nullable YearMonth owedUntil,
        List<YearMonth> reported,
        @Nullable List<YearMonth> returned,
        boolean sample)
        implements Crossing {

    /** @param value cumulative; null where nothing has been confirmed yet */
    public record Actual(IndicatorId indicatorId, @Nullable BigDecimal value) {}

    /** @param narrative what the department said, as confirmed by the government office */
    public record ConfirmedMonth(
            YearMonth month,
            List<Actual> values,
            boolean late,
            @Nullable String narrative,
            @Nullable Instant confirmedAt) {}

    @Override
    public UUID aggregate() {
        return projectId.value();
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(projectId.value());
    }
}
