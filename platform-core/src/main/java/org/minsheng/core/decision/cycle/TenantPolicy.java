package org.minsheng.core.decision.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a congress has decided about its rules, each from a day on. A year takes what holds when it begins, and keeps it. */
@Entity
public class TenantPolicy {

    @Id
    private PolicyId id;

    @ElementCollection
    @CollectionTable(name = "policy_period", joinColumns = @JoinColumn(name = "policy_id"))
    @MapKeyColumn(name = "applies_from")
    private Map<LocalDate, Policy> periods = new HashMap<>();

    @Version
    private @Nullable Long version;

    protected TenantPolicy() {}

    private TenantPolicy(PolicyId id) {
        this.id = id;
    }

    static TenantPolicy byDefault() {
        return new TenantPolicy(PolicyId.fresh());
    }

    /** From that day on this policy holds, until the day from which a later one does. */
    void decide(LocalDate appliesFrom, Policy policy) {
        periods.put(appliesFrom, policy);
    }

    public Policy on(LocalDate day) {
        Map.Entry<LocalDate, Policy> period = periods().floorEntry(day);
        return period == null ? Policy.DEFAULT : period.getValue();
    }

    /** By the day from which each holds; none until the congress has decided for itself. */
    public NavigableMap<LocalDate, Policy> periods() {
        return new TreeMap<>(periods);
    }

    PolicyId id() {
        return id;
    }

    /** 0 for the default; a decided policy begins with 1. */
    public long version() {
        return version == null ? 0 : version + 1;
    }
}
