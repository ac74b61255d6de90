package org.minsheng.admin.congresses;

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
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

/**
 * One people's congress on the platform. Its slug never changes; name, region code and city have dates, because codes
 * return with other territory and districts are merged, split and renamed. What was is never edited: a new name closes
 * the one before it on the day before.
 */
@Entity
public class Tenant {

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

    public static Tenant city(TenantId id, Region region, Instant at) {
        return new Tenant(id, TenantLevel.CITY, region, at);
    }

    public static Tenant district(TenantId id, Region region, TenantId city, Instant at) {
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
        requireState(CongressState.ACTIVE);
        state = CongressState.SUSPENDED;
    }

    void resumed() {
        requireState(CongressState.SUSPENDED);
        state = CongressState.ACTIVE;
    }

    private void requireState(CongressState needed) {
        if (state != needed) {
            throw new TenantNotInState(state);
        }
    }

    /** Another name, or the code of another region, from a day on; null city: the parent stays as it is. */
    void renamed(String name, Region region, @Nullable TenantId city, LocalDate from) {
        requireGoesOn(from, "from");
        if (region.level() != level || !region.inForceOn(from)) {
            throw new IllegalArgumentException(region.name() + " is no " + level + " on " + from);
        }
        var validity = new Period(from, region.validity().until());
        History.close(names, from);
        names.add(new DatedName(name, region.code(), validity));
        if (city != null) {
            belongsTo(city, validity);
        }
    }

    private void belongsTo(TenantId city, Period validity) {
        var last = parents.getLast();
        if (!last.city().equals(city) || !last.validity().contains(validity)) {
            History.close(parents, validity.from());
            parents.add(new Parentage(city.value(), validity));
        }
    }

    /** Others carry on from that day; this one ends the day before and keeps all it has. */
    void succeeded(Succession.Kind kind, LocalDate on, List<TenantId> successors) {
        requireGoesOn(on, "on");
        if (successors.isEmpty() || successors.contains(id())) {
            throw new IllegalArgumentException("Nobody to carry on");
        }
        lastDay = on.minusDays(1);
        successors.forEach(s -> successions.add(new Succession(kind, on, s.value())));
        History.close(names, on);
        if (!parents.isEmpty()) {
            History.close(parents, on);
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

    private boolean isOver(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    public TenantId id() {
        return new TenantId(slug);
    }

    public TenantLevel level() {
        return level;
    }

    public long version() {
        return version;
    }

    public CongressState stateOn(LocalDate day) {
        return isOver(day) ? CongressState.ENDED : state;
    }

    public List<DatedName> names() {
        return List.copyOf(names);
    }

    List<Succession> successions() {
        return List.copyOf(successions);
    }

    /** Nobody is ever without a name. */
    public DatedName nameOn(LocalDate day) {
        return History.near(names, day).orElseThrow();
    }

    public boolean isOf(Region region) {
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

    /** Of a district, even on a day on which it has none. */
    public Optional<TenantId> parentNear(LocalDate day) {
        return History.near(parents, day).map(Parentage::city);
    }

    /** Whether that city has, had or will have this district. */
    boolean everBelongedTo(TenantId city) {
        return parents.stream().map(Parentage::city).anyMatch(city::equals);
    }
}
