package org.minsheng.admin.onboarding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantLevel;

/**
 * One people's congress on the platform. Its slug never changes; name, region code and city have dates, because codes
 * return with other territory and districts are merged, split and renamed. What was is never edited: a new name closes
 * the one before it on the day before.
 */
@Entity
class Tenant {

    @Id
    private String slug;

    @Enumerated(EnumType.STRING)
    private TenantLevel level;

    @Enumerated(EnumType.STRING)
    private CongressState state;

    private @Nullable LocalDate lastDay;

    private Instant registeredAt;

    @Version
    private long version;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "tenant_name", joinColumns = @JoinColumn(name = "tenant"))
    @OrderColumn(name = "position")
    private List<DatedName> names = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "tenant_parent", joinColumns = @JoinColumn(name = "tenant"))
    @OrderColumn(name = "position")
    private List<Parentage> parents = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "tenant_succession", joinColumns = @JoinColumn(name = "tenant"))
    @OrderColumn(name = "position")
    private List<Succession> successions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Tenant() {}

    private Tenant(TenantId id, TenantLevel level, Region region, Instant at) {
        if (region.level() != level) {
            throw new IllegalArgumentException(region.name() + " is not a " + level);
        }
        this.slug = id.value();
        this.level = level;
        this.state = CongressState.PREPARING;
        this.registeredAt = at;
        this.names.add(DatedName.of(region));
    }

    static Tenant city(TenantId id, Region region, Instant at) {
        return new Tenant(id, TenantLevel.CITY, region, at);
    }

    static Tenant district(TenantId id, Region region, TenantId city, Instant at) {
        var district = new Tenant(id, TenantLevel.DISTRICT, region, at);
        district.parents.add(new Parentage(city.value(), region.validity()));
        return district;
    }

    /** Everything a congress needs is there: its people can sign in from now on. */
    void prepared() {
        if (state == CongressState.PREPARING) {
            state = CongressState.ACTIVE;
        }
    }

    void suspended() {
        if (state != CongressState.ACTIVE) {
            throw new TenantNotInState(state);
        }
        state = CongressState.SUSPENDED;
    }

    void resumed() {
        if (state != CongressState.SUSPENDED) {
            throw new TenantNotInState(state);
        }
        state = CongressState.ACTIVE;
    }

    /** Another name, or the code of another region, from a day on; null city: the parent stays as it is. */
    void renamed(String name, Region region, @Nullable TenantId city, LocalDate from) {
        requireGoesOn(from, "from");
        if (region.level() != level || !region.inForceOn(from)) {
            throw new IllegalArgumentException(region.name() + " is no " + level + " on " + from);
        }
        replaceLast(names, names.getLast().before(from));
        names.add(new DatedName(
                name, region.code(), new Period(from, region.validity().until())));
        if (city != null) {
            belongsTo(city, new Period(from, region.validity().until()));
        }
    }

    private void belongsTo(TenantId city, Period validity) {
        var last = parents.getLast();
        if (last.city().equals(city) && last.validity().contains(validity)) {
            return;
        }
        replaceLast(parents, last.before(validity.from()));
        parents.add(new Parentage(city.value(), validity));
    }

    /** Others carry on from that day; this one ends the day before and keeps all it has. */
    void succeeded(Succession.Kind kind, LocalDate on, List<TenantId> successors) {
        requireGoesOn(on, "on");
        if (successors.isEmpty() || successors.contains(id())) {
            throw new IllegalArgumentException("Nobody to carry on");
        }
        lastDay = on.minusDays(1);
        successors.forEach(s -> successions.add(new Succession(kind, on, s.value())));
        replaceLast(names, names.getLast().before(on));
        if (!parents.isEmpty()) {
            replaceLast(parents, parents.getLast().before(on));
        }
    }

    /** The day after the last has come. */
    void ended(LocalDate today) {
        if (isOver(today)) {
            state = CongressState.ENDED;
        }
    }

    private void requireGoesOn(LocalDate day, String field) {
        if (lastDay != null) {
            throw new TenantNotInState(CongressState.ENDED);
        }
        History.requireAfter(names.getLast().validity().from(), day, field);
    }

    private static <T> void replaceLast(List<T> list, @Nullable T shortened) {
        if (shortened == null) {
            list.removeLast();
        } else if (!shortened.equals(list.getLast())) {
            list.set(list.size() - 1, shortened);
        }
    }

    private boolean isOver(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    TenantId id() {
        return new TenantId(slug);
    }

    TenantLevel level() {
        return level;
    }

    long version() {
        return version;
    }

    CongressState stateOn(LocalDate day) {
        return isOver(day) ? CongressState.ENDED : state;
    }

    List<DatedName> names() {
        return List.copyOf(names);
    }

    List<Succession> successions() {
        return List.copyOf(successions);
    }

    /** In force that day; outside all periods the nearest before, so that nobody is ever without a name. */
    DatedName nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> !name.validity().from().isAfter(day))
                .max(Comparator.comparing((DatedName name) -> name.validity().from()))
                .orElseGet(names::getFirst);
    }

    boolean isOf(Region region) {
        return names.stream()
                .anyMatch(name -> name.regionCode().equals(region.code())
                        && name.validity().overlaps(region.validity()));
    }

    Optional<TenantId> parentOn(LocalDate day) {
        return parents.stream()
                .filter(parent -> parent.validity().contains(day))
                .map(Parentage::city)
                .findFirst();
    }

    /** Of a district; outside all periods the nearest before, as with the name. */
    Optional<TenantId> parentNear(LocalDate day) {
        return parents.stream()
                .filter(parent -> !parent.validity().from().isAfter(day))
                .max(Comparator.comparing(
                        (Parentage parent) -> parent.validity().from()))
                .or(() -> parents.stream().findFirst())
                .map(Parentage::city);
    }

    /** Whether that city has, had or will have this district. */
    boolean everBelongedTo(TenantId city) {
        Predicate<Parentage> ofCity = parent -> parent.city().equals(city);
        return parents.stream().anyMatch(ofCity);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tenant tenant && slug.equals(tenant.slug);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(slug);
    }
}
