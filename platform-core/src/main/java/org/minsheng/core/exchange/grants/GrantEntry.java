package org.minsheng.core.exchange.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** A grant as tenant-admin writes it. */
public record GrantEntry(
        GrantId id,
        long version,
        String grantor,
        String grantee,
        List<GrantKind> kinds,
        @Nullable List<UUID> projects,
        LocalDate from,
        @Nullable LocalDate until,
        GrantState state) {

    public LinkageGrant grant() {
        return new LinkageGrant(
                id,
                version,
                new TenantId(grantor),
                new TenantId(grantee),
                Set.copyOf(kinds),
                projects == null ? null : Set.copyOf(projects),
                from,
                until,
                state);
    }
}
