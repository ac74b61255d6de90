package org.minsheng.admin.congresses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how a congress stands today. */
@Component
class TenantAnswers implements TenantsKnown {

    private final Tenants tenants;
    private final Clock clock;

    TenantAnswers(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownTenant> find(TenantId id) {
        LocalDate today = LocalDate.now(clock);
        return tenants.findById(id.value())
                .map(tenant -> new KnownTenant(
                        id,
                        tenant.nameOn(today).name(),
                        tenant.level(),
                        tenant.parentNear(today).orElse(null),
                        TenantsKnown.State.valueOf(tenant.stateOn(today).name())));
    }
}
