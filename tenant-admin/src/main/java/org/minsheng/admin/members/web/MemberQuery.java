package org.minsheng.admin.members.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.members.MemberSearch;
import org.minsheng.admin.membership.Membership;
import org.minsheng.tenancy.token.Role;

/** Which members are looked for, as it stands in the address. */
record MemberQuery(
        @Size(max = 100) @Nullable String q, @Nullable Role role, Membership.@Nullable State state) {

    MemberSearch search() {
        return MemberSearch.of(q, role, state);
    }

    /** A cursor holds for these alone. */
    String name() {
        return "members " + role + " " + state + " " + search().text();
    }
}
