package org.minsheng.admin.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitingKind;
import org.minsheng.admin.waiting.WaitsFor;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Invitations that nobody has taken up in time, for whoever may issue a new link. */
@Component
class InvitationsWaiting implements WaitsFor {

    private final InvitationStore invitations;
    private final InstantSource realTime;

    InvitationsWaiting(InvitationStore invitations, InstantSource realTime) {
        this.invitations = invitations;
        this.realTime = realTime;
    }

    @Override
    public List<Waiting> waitingFor(Jwt somebody, Set<Ability> may) {
        Instant now = realTime.instant();
        if (may.contains(Ability.MANAGE_TENANTS)) {
            return List.of(new Waiting(WaitingKind.FIRST_INVITATIONS_EXPIRED, invitations.countExpiredOfCities(now)));
        }
        if (!may.contains(Ability.KEEP_MEMBERS)) {
            return List.of();
        }
        TenantId tenant = AccessTokens.tenant(somebody).orElseThrow();
        return List.of(
                new Waiting(WaitingKind.INVITATIONS_EXPIRED, invitations.countExpired(tenant, now)),
                new Waiting(WaitingKind.FIRST_INVITATIONS_EXPIRED, invitations.countExpiredElsewhere(tenant, now)));
    }
}
