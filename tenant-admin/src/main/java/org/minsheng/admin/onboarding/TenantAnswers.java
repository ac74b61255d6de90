package org.minsheng.admin.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minsheng.admin.accounts.TenantsKnown;
import org.minsheng.admin.provisioning.CoreTenants;
import org.minsheng.admin.provisioning.TenantFile;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the other features' questions about tenants, each in the words of the feature that asks. */
@Component
class TenantAnswers implements TenantsKnown, TenantFile {

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

    @Override
    @Transactional(readOnly = true)
    public CoreTenants.Entry entry(TenantId id) {
        LocalDate today = LocalDate.now(clock);
        Tenant tenant = required(id);
        return new CoreTenants.Entry(
                tenant.level().name(),
                tenant.parentNear(today).map(TenantId::value).orElse(null),
                tenant.nameOn(today).name(),
                names(tenant),
                state(tenant.stateOn(today)));
    }

    private static List<CoreTenants.Name> names(Tenant tenant) {
        return tenant.names().stream()
                .map(name -> new CoreTenants.Name(
                        name.name(),
                        name.regionCode(),
                        name.validity().from(),
                        name.validity().until()))
                .toList();
    }

    private static CoreTenants.State state(CongressState state) {
        return switch (state) {
            case PREPARING, ACTIVE -> CoreTenants.State.READY;
            case SUSPENDED -> CoreTenants.State.SUSPENDED;
            case ENDED -> CoreTenants.State.ENDED;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Inviter inviter(TenantId id) {
        return new Inviter(required(id).parentNear(LocalDate.now(clock)));
    }

    @Override
    @Transactional
    public void prepared(TenantId id) {
        required(id).prepared();
    }

    private Tenant required(TenantId id) {
        return tenants.findById(id.value()).orElseThrow(NotFound::new);
    }
}
