package org.minsheng.admin.congresses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes on what becomes of a congress, and says that something has. */
@Component
@Transactional
public class Chronicle {

    private final Tenants tenants;
    private final Regions regions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Chronicle(Tenants tenants, Regions regions, Clock clock, ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.regions = regions;
        this.clock = clock;
        this.events = events;
    }

    /** Its people can sign in from now on; whoever prepared it knows, and is not told. */
    public void prepared(TenantId id) {
        tenants.findById(id.value()).orElseThrow(NotFound::new).prepared();
    }

    /** From the next request on nobody gets in; what the tenant has stays as it is. */
    public Tenant suspend(String slug) {
        return change(slug, Tenant::suspended);
    }

    public Tenant resume(String slug) {
        return change(slug, Tenant::resumed);
    }

    /** A new name from a day on, with the code of the region it then is. */
    public Tenant rename(String slug, String name, String regionCode, LocalDate from) {
        return change(slug, tenant -> {
            Region region = regions.inForce(regionCode, from)
                    .filter(found -> found.level() == tenant.level())
                    .orElseThrow(
                            () -> new Flawed(Fault.inField("regionCode", regionCode, "region.not-in-force", from)));
            requireNobodyElse(tenant, region);
            tenant.renamed(name.strip(), region, cityOf(region, from).orElse(null), from);
        });
    }

    private void requireNobodyElse(Tenant tenant, Region region) {
        boolean taken = tenants.everOfRegions(List.of(region.code())).stream()
                .anyMatch(other -> !other.id().equals(tenant.id()) && other.isOf(region));
        if (taken) {
            throw new Flawed(Fault.inField("regionCode", region.code(), "region.already-a-tenant", region.name()));
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
    public Tenant succeed(String slug, Succession.Kind kind, LocalDate on, List<String> successors) {
        return change(slug, tenant -> {
            List<TenantId> heirs = heirs(tenant, on, successors);
            tenant.succeeded(kind, on, heirs);
            tenant.ended(LocalDate.now(clock));
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

    private Tenant change(String slug, Consumer<Tenant> verb) {
        Tenant tenant = tenants.lock(slug).orElseThrow(NotFound::new);
        verb.accept(tenant);
        events.publishEvent(new CongressChanged(tenant.id()));
        tenants.flush(); // so that the answer carries the version this change makes
        return tenant;
    }
}
