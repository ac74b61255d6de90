package org.minsheng.core.exchange;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * A district's part of a city's target, sent by the city to that district alone. The district shows it as a read-only
 * mirror with the version it arrived under.
 *
 * @param target the district's part; null once the city has taken the share back
 */
public record ShareMirror(
        UUID shareId,
        TenantId district,
        UUID projectId,
        int year,
        int projectNo,
        String projectTitle,
        String projectType,
        UUID indicatorId,
        String indicator,
        String verb,
        String comparator,
        String unit,
        String quality,
        @Nullable BigDecimal target,
        ProjectSnapshot.LightRules rules)
        implements Crossing {

    @Override
    public EnvelopeKind kind() {
        return EnvelopeKind.SHARE;
    }

    @Override
    public UUID aggregate() {
        return shareId;
    }

    @Override
    public UUID project() {
        return projectId;
    }

    @Override
    public TenantId addressee() {
        return district;
    }
}
