package org.minsheng.admin.members;

import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitingKind;
import org.minsheng.admin.waiting.WaitsFor;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** A new congress has nobody yet who could work with its year: whoever keeps its members is told to invite somebody. */
@Component
class StaffWaiting implements WaitsFor {

    private final Memberships memberships;

    StaffWaiting(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<Waiting> waitingFor(Jwt somebody, Set<Ability> may) {
        if (!may.contains(Ability.KEEP_MEMBERS)
                || memberships.anyOf(AccessTokens.tenant(somebody).orElseThrow(), Role.CONGRESS_STAFF)) {
            return List.of();
        }
        return List.of(new Waiting(WaitingKind.STAFF_MISSING, 1));
    }
}
