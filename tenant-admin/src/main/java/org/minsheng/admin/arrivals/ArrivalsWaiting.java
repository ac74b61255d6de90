package org.minsheng.admin.arrivals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitingKind;
import org.minsheng.admin.waiting.WaitsFor;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Who came in and is to be noted by this person or a colleague. */
@Component
class ArrivalsWaiting implements WaitsFor {

    private final Arrivals arrivals;

    ArrivalsWaiting(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public List<Waiting> waitingFor(Jwt somebody, Set<Ability> may) {
        if (!may.contains(Ability.KEEP_MEMBERS) && !may.contains(Ability.MANAGE_TENANTS)) {
            return List.of();
        }
        PersonId person = PersonId.of(Objects.requireNonNull(somebody.getSubject()));
        int waiting = arrivals.countToBeNoted(AccessTokens.tenant(somebody).orElse(null), person);
        return List.of(new Waiting(WaitingKind.ARRIVALS_TO_NOTE, waiting));
    }
}
