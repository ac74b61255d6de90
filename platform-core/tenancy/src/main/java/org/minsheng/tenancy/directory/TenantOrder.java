package org.minsheng.tenancy.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** How a tenant shall be: what tenant-admin asks for, as often as it likes. */
public record TenantOrder(
        TenantId id, TenantLevel level, @Nullable TenantId parent, String name, List<TenantName> names, Wanted wanted) {

    /** Whether the tenant shall be served. */
    public enum Wanted {
        READY,
        SUSPENDED,
        ENDED
    }

    public TenantOrder {
        names = List.copyOf(names);
        if ((level == TenantLevel.CITY) != (parent == null)) {
            throw new IllegalArgumentException("A district has a city above it and a city has not: " + id);
        }
        if (id.equals(parent)) {
            throw new IllegalArgumentException("A tenant is not its own parent: " + id);
        }
    }
}
