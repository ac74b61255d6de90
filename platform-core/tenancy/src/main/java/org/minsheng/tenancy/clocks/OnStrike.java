package org.minsheng.tenancy.clocks;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.minsheng.tenancy.TenantId;

/** What is done when clocks of a kind strike. A bean of this type is all that a new kind needs. */
public interface OnStrike {

    ClockKind kind();

    /**
     * Sees to what is due, in the tenant's scope and in transactions of its own. It may be called late, twice, at the same
     * time on another instance, and after business time has been moved back: look at the facts, not at the clock. What it
     * throws makes the clocks strike again, after a pause that grows.
     *
     * @return when to strike again, by what it is about; what is not mentioned is done
     */
    Map<String, Instant> strike(TenantId tenant, Set<String> refs);
}
