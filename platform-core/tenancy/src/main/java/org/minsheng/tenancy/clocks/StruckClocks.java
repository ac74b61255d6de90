package org.minsheng.tenancy.clocks;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.minsheng.tenancy.TenantId;

/**
 * One tenant's clocks of one kind, as one instance has claimed them.
 *
 * @param until when the claim runs out; nobody else's claim of the same clocks has the same
 * @param refs what each clock is about
 * @param tries how often they have been claimed at most, this time included
 */
record StruckClocks(
        String cell, TenantId tenant, String kind, OffsetDateTime until, Map<UUID, String> refs, int tries) {

    StruckClocks {
        refs = Map.copyOf(refs);
    }

    Set<String> distinctRefs() {
        return new TreeSet<>(refs.values());
    }

    /** Both together; they are of the same claim. */
    StruckClocks with(StruckClocks other) {
        Map<UUID, String> all = new HashMap<>(refs);
        all.putAll(other.refs);
        return new StruckClocks(cell, tenant, kind, until, all, Math.max(tries, other.tries));
    }
}
