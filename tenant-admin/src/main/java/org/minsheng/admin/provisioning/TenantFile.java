package org.minsheng.admin.provisioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.congresses.Tenants;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a tenant when one of its steps runs; asked anew for each attempt. */
@Component
class TenantFile {

    private final Tenants tenants;
    private final Clock clock;

    TenantFile(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** In the words of platform-core. */
    @Transactional(readOnly = true)
    CoreTenants.Entry entry(TenantId id) {
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

    /** Who may issue a new link to the first administrator. */
    @Transactional(readOnly = true)
    Inviter inviter(TenantId id) {
        return new Inviter(required(id).parentNear(LocalDate.now(clock)));
    }

    private Tenant required(TenantId id) {
        return tenants.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** A city invites for its districts, the platform for cities. */
    record Inviter(Optional<TenantId> city) {}
}
