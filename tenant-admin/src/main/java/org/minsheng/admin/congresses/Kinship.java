package org.minsheng.admin.congresses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which city and which district belong together, on which day. Nobody else's business is found here. */
@Component
@Transactional(readOnly = true)
public class Kinship {

    private final Tenants tenants;

    Kinship(Tenants tenants) {
        this.tenants = tenants;
    }

    /** A city's districts, a district's city, in their official order; only those that can be worked with. */
    public List<Kin> of(TenantId tenant, LocalDate on) {
        return tenants.findById(tenant.value()).stream()
                .flatMap(own -> own.level() == TenantLevel.CITY
                        ? tenants.childrenOf(tenant.value()).stream().filter(child -> isParent(tenant, child, on))
                        : own.parentOn(on).flatMap(city -> tenants.findById(city.value())).stream())
                .filter(other -> canBeWorkedWith(other, on))
                .sorted(Comparator.comparing(other -> other.nameOn(on).regionCode()))
                .map(other -> kin(other, on))
                .toList();
    }

    public boolean joined(TenantId one, TenantId other, LocalDate on) {
        return of(one, on).stream().anyMatch(kin -> kin.id().equals(other));
    }

    /** All that belong together on that day by the calendar alone, whatever state they are in. */
    public Set<Pair> pairs(LocalDate on) {
        return tenants.pairsOn(on);
    }

    /** Whether they belong together at some time, be it another one than is asked for. */
    public boolean everJoined(TenantId one, TenantId other) {
        return belongs(one, other) || belongs(other, one);
    }

    public Optional<Kin> find(TenantId tenant, LocalDate on) {
        return tenants.findById(tenant.value()).map(found -> kin(found, on));
    }

    private boolean belongs(TenantId district, TenantId city) {
        return tenants.findById(district.value())
                .map(found -> found.everBelongedTo(city))
                .orElse(false);
    }

    private static boolean isParent(TenantId city, Tenant child, LocalDate on) {
        return child.parentOn(on).filter(city::equals).isPresent();
    }

    private static boolean canBeWorkedWith(Tenant tenant, LocalDate on) {
        CongressState state = tenant.stateOn(on);
        return state == CongressState.ACTIVE || state == CongressState.SUSPENDED;
    }

    private static Kin kin(Tenant tenant, LocalDate on) {
        return new Kin(tenant.id(), tenant.nameOn(on).name(), tenant.level());
    }

    /** A city and one of its districts. */
    public record Pair(String city, String district) {}

    /** A congress as its relatives know it. */
    public record Kin(TenantId id, String name, TenantLevel level) {}
}
