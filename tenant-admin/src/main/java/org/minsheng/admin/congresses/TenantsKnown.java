package org.minsheng.admin.congresses;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

/** How congresses stand today, for whoever decides whether somebody may act in one. */
public interface TenantsKnown {

    Optional<KnownTenant> find(TenantId tenant);

    /** The name is the one in force today; {@code parent} is the city of a district. */
    record KnownTenant(
            TenantId id,
            String name,
            TenantLevel level,
            @Nullable TenantId parent,
            State state) {

        /** Whether anybody may sign in there. */
        public boolean open() {
            return state == State.ACTIVE;
        }

        /** Whether invitations to it can be taken up; while it is being prepared they can, before anybody signs in. */
        public boolean takesPeople() {
            return state != State.SUSPENDED && state != State.ENDED;
        }
    }

    enum State {
        PREPARING,
        ACTIVE,
        SUSPENDED,
        ENDED,
        FAILED
    }
}
