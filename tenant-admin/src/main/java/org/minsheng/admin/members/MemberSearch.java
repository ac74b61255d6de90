package org.minsheng.admin.members;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.membership.Membership;
import org.minsheng.tenancy.token.Role;

/**
 * Which members are looked for.
 *
 * @param text a part of their name, login name or contact, taken letter by letter; empty for all
 */
public record MemberSearch(String text, Set<Role> roles, Set<Membership.State> states) {

    public static MemberSearch of(@Nullable String text, @Nullable Role role, Membership.@Nullable State state) {
        return new MemberSearch(
                text == null ? "" : text.strip().toLowerCase(Locale.ROOT),
                role == null ? EnumSet.allOf(Role.class) : EnumSet.of(role),
                state == null ? EnumSet.allOf(Membership.State.class) : EnumSet.of(state));
    }
}
