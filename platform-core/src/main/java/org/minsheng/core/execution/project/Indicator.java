package org.minsheng.core.execution.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;

/** What a project promises in a figure: to do something to a number of things. */
@Entity
class Indicator {

    @Id
    private UUID id;

    private int position;

    @Column
    private String name;

    @Column
    private String verb;

    @Column
    @Enumerated(EnumType.STRING)
    private ProjectType type;

    @Column(name = "comparator")
    @Enumerated(EnumType.STRING)
    private Comparison comparison;

    private @Nullable BigDecimal target;

    @Column
    private String unit;

    @Column
    @Enumerated(EnumType.STRING)
    private Quality quality;

    @ElementCollection
    @CollectionTable(name = "milestone", joinColumns = @JoinColumn(name = "indicator_id"))
    @MapKeyColumn(name = "month")
    @Column(name = "value")
    private Map<String, BigDecimal> milestones = new HashMap<>();

    protected Indicator() {}

    Indicator(int position, ListedIndicator listed) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.name = listed.name();
        this.verb = listed.verb();
        this.type = listed.type();
        this.comparison = listed.target().comparison();
        this.target = listed.target().figure();
        this.unit = listed.unit();
        this.quality = listed.target().quality();
    }

    /** Replaces all milestones by these. */
    void plan(Map<YearMonth, BigDecimal> wanted) {
        Map<String, BigDecimal> byName = new HashMap<>();
        wanted.forEach((month, value) -> byName.put(month.toString(), value));
        milestones.keySet().retainAll(byName.keySet());
        milestones.putAll(byName);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    Target target() {
        return new Target(comparison, target, quality);
    }

    SortedMap<YearMonth, BigDecimal> milestones() {
        SortedMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
        milestones.forEach((month, value) -> byMonth.put(YearMonth.parse(month), value));
        return byMonth;
    }
}
