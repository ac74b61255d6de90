package org.minsheng.admin.onboarding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.congresses.Tenants;
import org.minsheng.admin.provisioning.Provisioning;
import org.minsheng.admin.waiting.Waiting;
import org.minsheng.admin.waiting.WaitingKind;
import org.minsheng.admin.waiting.WaitsFor;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Congresses whose opening does not get on: of an operator all, of a city those of its districts. */
@Component
class OpeningsWaiting implements WaitsFor {

    private final Provisioning provisioning;
    private final Tenants tenants;

    OpeningsWaiting(Provisioning provisioning, Tenants tenants) {
        this.provisioning = provisioning;
        this.tenants = tenants;
    }

    @Override
    public List<Waiting> waitingFor(Jwt somebody, Set<Ability> may) {
        if (may.contains(Ability.MANAGE_TENANTS)) {
            return waiting(provisioning.stuck(Readiness.OFTEN));
        }
        if (!may.contains(Ability.ONBOARD_DISTRICTS)) {
            return List.of();
        }
        Set<TenantId> stuck = provisioning.stuck(Readiness.OFTEN);
        String city = AccessTokens.tenant(somebody).orElseThrow().value();
        return stuck.isEmpty()
                ? List.of()
                : waiting(tenants.childrenOf(city).stream()
                        .map(Tenant::id)
                        .filter(stuck::contains)
                        .toList());
    }

    private static List<Waiting> waiting(Collection<TenantId> stuck) {
        return List.of(new Waiting(WaitingKind.OPENINGS_FAILED, stuck.size()));
    }
}
