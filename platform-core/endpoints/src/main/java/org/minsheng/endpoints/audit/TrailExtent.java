package org.minsheng.endpoints.audit;

import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * How much of a table of entries is somebody's to read.
 *
 * @param tenant only what concerns that congress
 * @param operators only what operators of the platform did, and what concerns no congress: their sign-ins, and those of
 *     people whom nobody knows
 */
public record TrailExtent(@Nullable String tenant, boolean operators) {

    /** Where each congress has a table of its own. */
    public static final TrailExtent WHOLE = new TrailExtent(null, false);

    public static final TrailExtent OF_OPERATORS = new TrailExtent(null, true);

    public static TrailExtent of(TenantId congress) {
        return new TrailExtent(congress.value(), false);
    }
}
