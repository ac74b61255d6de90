package org.minsheng.tenancy.token;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** The signed-in person, acting in exactly one tenant; controllers take it as a parameter. */
public record Actor(
        UUID person,
        String name,
        TenantId tenant,
        Set<Role> roles,
        @Nullable UUID department) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the person holds at least one of the roles. */
    public boolean has(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
