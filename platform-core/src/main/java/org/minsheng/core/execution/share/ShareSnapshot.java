package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.tenancy.TenantId;

/**
 * A district's part of a city's target, sent by the city to that district alone. The district shows it as a read-only
 * mirror with the version it arrived under.
 *
 * @param target the district's part; null once the city has taken the share back
 * @param owedUntil the last month of which a report is owed, because the city's project then came to rest; null while it
 *     goes on
 */
public record ShareSnapshot(
        ShareId shareId,
        TenantId district,
        ProjectId projectId,
        int year,
        int projectNo,
        String projectTitle,
        String projectType,
        IndicatorId indicatorId,
        String indicator,
        String verb,
        String comparator,
        String unit,
        String quality,
        @Nullable BigDecimal target,
        ProjectSnapshot.LightRules rules,
        @Nullable YearMonth owedUntil)
        implements Crossing {

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
        return district;
    }
}
