package org.minsheng.admin.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.provisioning.Provisioning;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the platform's operator keeps the tenants. It sees that they exist and how they are, never what they do. */
@Component
@Transactional
public class OperatorDesk {

    private final Tenants tenants;
    private final Regions regions;
    private final Registration registration;
    private final Provisioning provisioning;

    OperatorDesk(Tenants tenants, Regions regions, Registration registration, Provisioning provisioning) {
        this.tenants = tenants;
        this.regions = regions;
        this.registration = registration;
        this.provisioning = provisioning;
    }

    @Transactional(readOnly = true)
    public List<TenantReport> all() {
        return registration.report(tenants.all());
    }

    /** The cities that there are on that day, with those that are tenants already. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(@Nullable LocalDate on) {
        return registration.candidates(regions.citiesOn(on == null ? registration.today() : on));
    }

    public TenantReport createCity(@Nullable LocalDate on, DistrictChoice choice) {
        var plan = registration.planCity(on == null ? registration.today() : on, choice);
        if (!plan.faults().isEmpty()) {
            throw new Flawed(plan.faults());
        }
        NewTenant planned = plan.willCreate().getFirst();
        registration.register(planned, null);
        return report(tenants.findById(planned.slug().value()).orElseThrow());
    }

    /** From the next request on nobody gets in; what the tenant has stays as it is. */
    public TenantReport suspend(String slug) {
        return change(slug, Tenant::suspended);
    }

    public TenantReport resume(String slug) {
        return change(slug, Tenant::resumed);
    }

    /** A new name from a day on, with the code of the region it then is. */
    public TenantReport rename(String slug, String name, String regionCode, LocalDate from) {
        return change(slug, tenant -> {
            Region region = regions.inForce(regionCode, from)
                    .filter(found -> found.level() == tenant.level())
                    .orElseThrow(() -> new Flawed(
                            Fault.inField("regionCode", regionCode, "onboarding.region.not-in-force", from)));
            requireNobodyElse(tenant, region);
            tenant.renamed(name.strip(), region, cityOf(region, from).orElse(null), from);
        });
    }

    private void requireNobodyElse(Tenant tenant, Region region) {
        boolean taken = tenants.everOfRegions(List.of(region.code())).stream()
                .anyMatch(other -> !other.id().equals(tenant.id()) && other.isOf(region));
        if (taken) {
            throw new Flawed(
                    Fault.inField("regionCode", region.code(), "onboarding.region.already-a-tenant", region.name()));
        }
    }

    private Optional<TenantId> cityOf(Region region, LocalDate from) {
        String code = region.parentCode();
        if (code == null) {
            return Optional.empty();
        }
        return tenants.everOfRegions(List.of(code)).stream()
                .filter(city -> city.nameOn(from).regionCode().equals(code))
                .map(Tenant::id)
                .findFirst();
    }

    /** The tenant ends on the day before; its successors are tenants already, of the same level and city. */
    public TenantReport succeed(String slug, Succession.Kind kind, LocalDate on, List<String> successors) {
        return change(slug, tenant -> {
            List<TenantId> heirs = heirs(tenant, on, successors);
            tenant.succeeded(kind, on, heirs);
            tenant.ended(registration.today());
        });
    }

    private List<TenantId> heirs(Tenant tenant, LocalDate on, List<String> successors) {
        var faults = new ArrayList<Fault>();
        var heirs = new ArrayList<TenantId>();
        if (successors.isEmpty()) {
            faults.add(Fault.inField("successors", null, "tenant.successors.none"));
        }
        for (String successor : successors) {
            Optional<Tenant> heir = tenants.findById(successor).filter(found -> canSucceed(found, tenant, on));
            heir.map(Tenant::id).ifPresent(heirs::add);
            if (heir.isEmpty()) {
                faults.add(Fault.inField("successors", successor, "tenant.successors.unfit"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Flawed(List.copyOf(faults));
        }
        return heirs.stream().distinct().toList();
    }

    private static boolean canSucceed(Tenant heir, Tenant tenant, LocalDate on) {
        return !heir.id().equals(tenant.id())
                && heir.level() == tenant.level()
                && heir.stateOn(on) != CongressState.ENDED
                && heir.parentOn(on).equals(tenant.parentOn(on.minusDays(1)));
    }

    private TenantReport change(String slug, Consumer<Tenant> verb) {
        Tenant tenant = tenants.lock(slug).orElseThrow(NotFound::new);
        verb.accept(tenant);
        provisioning.announce(tenant.id());
        tenants.flush(); // so that the answer carries the version this change makes
        return report(tenant);
    }

    private TenantReport report(Tenant tenant) {
        return registration.report(List.of(tenant)).getFirst();
    }
}
