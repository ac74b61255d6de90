package org.minsheng.admin.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Chronicle;
import org.minsheng.admin.congresses.Regions;
import org.minsheng.admin.congresses.Succession;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.congresses.Tenants;
import org.minsheng.endpoints.audit.Concerned;
import org.minsheng.endpoints.names.Names;
import org.minsheng.endpoints.refusals.Flawed;
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
    private final Chronicle chronicle;

    OperatorDesk(Tenants tenants, Regions regions, Registration registration, Chronicle chronicle) {
        this.tenants = tenants;
        this.regions = regions;
        this.registration = registration;
        this.chronicle = chronicle;
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
        Concerned.congress(planned.slug());
        return report(tenants.findById(planned.slug().value()).orElseThrow());
    }

    public TenantReport suspend(String slug) {
        return report(chronicle.suspend(slug));
    }

    public TenantReport resume(String slug) {
        return report(chronicle.resume(slug));
    }

    public TenantReport rename(String slug, String name, String regionCode, LocalDate from) {
        return report(chronicle.rename(slug, Names.required("name", name.strip()), regionCode, from));
    }

    public TenantReport succeed(String slug, Succession.Kind kind, LocalDate on, List<String> successors) {
        TenantReport ended = report(chronicle.succeed(slug, kind, on, successors));
        successors.forEach(successor -> Concerned.congress(new TenantId(successor)));
        return ended;
    }

    private TenantReport report(Tenant tenant) {
        return registration.report(List.of(tenant)).getFirst();
    }
}
