package org.minsheng.admin.linkage;

import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitingKind;
import org.minsheng.admin.waiting.WaitsFor;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** What the other side has proposed and this one has not answered. */
@Component
class GrantsWaiting implements WaitsFor {

    private final LinkageGrants grants;

    GrantsWaiting(LinkageGrants grants) {
        this.grants = grants;
    }

    @Override
    public List<Waiting> waitingFor(Jwt somebody, Set<Ability> may) {
        if (!may.contains(Ability.AGREE_ON_LINKAGE)) {
            return List.of();
        }
        return AccessTokens.tenant(somebody).stream()
                .map(tenant -> new Waiting(WaitingKind.GRANTS_TO_ANSWER, grants.countProposedTo(tenant)))
                .toList();
    }
}
