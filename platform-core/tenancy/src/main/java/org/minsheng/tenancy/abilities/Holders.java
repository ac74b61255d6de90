package org.minsheng.tenancy.abilities;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.Role;

/**
 * Who has an ability; whoever is not named has it not.
 *
 * @param roles any one of these will do
 * @param level of the congress in which it is one, null for either
 */
public record Holders(Set<Role> roles, @Nullable TenantLevel level) {

    public Holders {
        roles = Set.copyOf(roles);
    }

    public static Holders anyOf(Role... roles) {
        return new Holders(Set.of(roles), null);
    }

    /** The same people, and only where their congress is of that level. */
    public Holders in(TenantLevel only) {
        return new Holders(roles, only);
    }

    boolean include(Set<Role> held, @Nullable TenantLevel of) {
        return (level == null || level == of) && !Collections.disjoint(roles, held);
    }
}
