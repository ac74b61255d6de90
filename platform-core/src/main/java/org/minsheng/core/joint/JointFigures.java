package org.minsheng.core.joint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.tenancy.TenantId;

/**
 * The figures of one tenant, over what may be seen of it.
 *
 * @param grants those held from it today; none for the city itself
 * @param counts null where no grant shows its projects
 */
record JointFigures(
        TenantId tenant,
        String name,
        List<LinkageGrant> grants,
        @Nullable Counts counts) {

    /**
     * @param progress mean over the projects whose progress and plan are known
     * @param funds null where no grant shows them
     * @param reportMonths up to which months its projects go; null where no grant shows progress
     * @param asOf when the youngest of its figures was written at its owner
     */
    record Counts(
            int projects,
            int green,
            int yellow,
            int red,
            int unknown,
            int late,
            int returned,
            @Nullable Rate progress,
            @Nullable Rate planned,
            @Nullable Funds funds,
            @Nullable AsOfMonths reportMonths,
            Instant asOf,
            boolean sample) {}
}
