package org.minsheng.admin.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Region;
import org.minsheng.admin.congresses.Regions;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.congresses.Tenants;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.provisioning.Provisioning;
import org.minsheng.admin.provisioning.StepProgress;
import org.minsheng.tenancy.TenantId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Enters new tenants and says how they are doing; shared by the city's desk and the operator's. */
@Component
class Registration {

    private final Tenants tenants;
    private final Regions regions;
    private final Provisioning provisioning;
    private final Clock clock;

    Registration(Tenants tenants, Regions regions, Provisioning provisioning, Clock clock) {
        this.tenants = tenants;
        this.regions = regions;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    OnboardingPlan planDistricts(Tenant city, LocalDate on, List<DistrictChoice> choices) {
        var codes = codes(choices);
        return OnboardingPlan.ofDistricts(
                city.nameOn(on).regionCode(),
                on,
                choices,
                regions.of(codes),
                tenants.everOfRegions(codes),
                tenants::existsById);
    }

    OnboardingPlan planCity(LocalDate on, DistrictChoice choice) {
        var codes = codes(List.of(choice));
        return OnboardingPlan.ofCity(on, choice, regions.of(codes), tenants.everOfRegions(codes), tenants::existsById);
    }

    List<Candidate> candidates(List<Region> inForce) {
        LocalDate today = today();
        var known = tenants.everOfRegions(inForce.stream().map(Region::code).toList());
        return inForce.stream()
                .map(region -> new Candidate(
                        region,
                        known.stream()
                                .filter(tenant -> tenant.isOf(region))
                                .findFirst()
                                .map(tenant -> new Candidate.Taken(tenant.id(), tenant.stateOn(today)))))
                .toList();
    }

    private static List<String> codes(List<DistrictChoice> choices) {
        return choices.stream()
                .map(DistrictChoice::regionCode)
                .filter(code -> code != null && !code.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** Null city: the new tenant is a city itself. */
    void register(NewTenant planned, @Nullable TenantId city) {
        var now = clock.instant();
        var tenant = city == null
                ? Tenant.city(planned.slug(), planned.region(), now)
                : Tenant.district(planned.slug(), planned.region(), city, now);
        try {
            tenants.saveAndFlush(tenant);
        } catch (DataIntegrityViolationException _) {
            throw new SlugTaken();
        }
        provisioning.begin(planned.slug(), planned.administrator());
    }

    List<TenantReport> report(Collection<Tenant> some) {
        var ids = some.stream().map(Tenant::id).toList();
        Map<TenantId, List<StepProgress>> steps = provisioning.progress(ids);
        Map<TenantId, Invitations.Status> invitations = provisioning.invitations(ids);
        LocalDate today = today();
        return some.stream()
                .map(tenant -> new TenantReport(
                        tenant.id(),
                        tenant.level(),
                        tenant.parentNear(today).orElse(null),
                        tenant.nameOn(today),
                        tenant.names(),
                        tenant.stateOn(today),
                        new Readiness(steps.getOrDefault(tenant.id(), List.of()), invitations.get(tenant.id())),
                        tenant.version()))
                .collect(Collectors.toList());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
