package org.minsheng.core.exchange.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.core.exchange.grants.Backfill;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;

/**
 * Makes a tenant's mirrors anew from their owners. Run it again if it was interrupted: each step may be repeated, and what
 * arrives meanwhile is no older than what is fetched.
 */
@Component
class Rebuild {

    private final TenantWork work;
    private final Grants grants;
    private final Mirrors mirrors;
    private final Backfill backfill;

    Rebuild(TenantWork work, Grants grants, Mirrors mirrors, Backfill backfill) {
        this.work = work;
        this.grants = grants;
        this.mirrors = mirrors;
        this.backfill = backfill;
    }

    /** The tenants whose material is on its way again when this returns. */
    Set<TenantId> mirrorsOf(TenantId receiver) {
        Map<TenantId, Coverage> sources = work.in(receiver, () -> forget(receiver));
        sources.forEach((source, coverage) -> backfill.again(source, receiver, coverage));
        return sources.keySet();
    }

    private Map<TenantId, Coverage> forget(TenantId receiver) {
        Map<TenantId, Coverage> sources = new LinkedHashMap<>();
        sources.put(receiver, Coverage.all());
        for (LinkageGrant grant : grants.heldToday()) {
            sources.merge(grant.grantor(), new Coverage(List.of(grant.part())), Rebuild::both);
        }
        sources.keySet().forEach(mirrors::forgetAll);
        return sources;
    }

    private static Coverage both(Coverage one, Coverage other) {
        List<Coverage.Part> parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        return new Coverage(parts);
    }
}
