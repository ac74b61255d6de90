package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.tenancy.TenantId;

/**
 * What a district has achieved of its share by confirmed figures, sent to the city that set the share.
 *
 * @param projectId the city's project, so that a grant can name it
 * @param actual cumulative as of the end of {@code asOf}; null before the first confirmed report
 * @param months the confirmed months, oldest first, for the course of the city's year
 */
public record ShareProgress(
        ShareId shareId,
        TenantId city,
        ProjectId projectId,
        IndicatorId indicatorId,
        @Nullable BigDecimal actual,
        @Nullable YearMonth asOf,
        boolean sample,
        List<ConfirmedMonth> months)
        implements Crossing {

    /** What was confirmed as of the end of a month. */
    public record ConfirmedMonth(YearMonth month, BigDecimal value) {}

    @Override
    public UUID aggregate() {
        return shareId.value();
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(projectId.value());
    }

    @Override
    public TenantId addressee() {
        return city;
    }
}
