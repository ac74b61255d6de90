package org.minsheng.admin.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Regions;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.congresses.Tenants;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a city brings in its districts. It reaches no other city's, whatever it asks for. */
@Component
@Transactional
public class OnboardingDesk {

    private final Tenants tenants;
    private final Regions regions;
    private final Registration registration;

    OnboardingDesk(Tenants tenants, Regions regions, Registration registration) {
        this.tenants = tenants;
        this.regions = regions;
        this.registration = registration;
    }

    /** The districts that this city has on that day, with those that are tenants already. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(TenantId city, @Nullable LocalDate on) {
        LocalDate day = dayOrToday(on);
        Tenant own = city(city);
        return registration.candidates(regions.districtsOf(own.nameOn(day).regionCode(), day));
    }

    @Transactional(readOnly = true)
    public Preview preview(TenantId city, @Nullable LocalDate on, List<DistrictChoice> choices) {
        var plan = registration.planDistricts(city(city), dayOrToday(on), choices);
        return new Preview(plan.willCreate(), plan.faults());
    }

    /** All or nothing up to here; from here on each district goes its own way. */
    public OnboardingId start(TenantId city, @Nullable LocalDate on, List<DistrictChoice> choices) {
        Tenant own = tenants.lock(city.value()).orElseThrow(NotFound::new);
        requireCity(own);
        var plan = registration.planDistricts(own, dayOrToday(on), choices);
        if (!plan.faults().isEmpty()) {
            throw new Flawed(plan.faults());
        }
        plan.willCreate().forEach(planned -> registration.register(planned, city));
        return OnboardingId.fresh();
    }

    @Transactional(readOnly = true)
    public List<TenantReport> progress(TenantId city) {
        city(city);
        return registration.report(tenants.childrenOf(city.value()));
    }

    private Tenant city(TenantId id) {
        Tenant found = tenants.findById(id.value()).orElseThrow(NotFound::new);
        requireCity(found);
        return found;
    }

    private static void requireCity(Tenant tenant) {
        if (tenant.level() != TenantLevel.CITY) {
            throw new OnlyForCities();
        }
    }

    private LocalDate dayOrToday(@Nullable LocalDate on) {
        return on == null ? registration.today() : on;
    }

    public record Preview(List<NewTenant> willCreate, List<Fault> faults) {}
}
