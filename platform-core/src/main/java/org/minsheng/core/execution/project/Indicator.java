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
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.endpoints.refusals.Fault;

/** What a project promises in a figure: to do something to a number of things. */
@Entity
class Indicator {

    @Id
    private IndicatorId id;

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

    private @Nullable BigDecimal baseline;

    /** Kept up by whoever adds up the districts' figures. */
    @Column(insertable = false, updatable = false)
    private boolean rolledUp;

    @Column
    private String unit;

    @Column
    @Enumerated(EnumType.STRING)
    private Quality quality;

    @ElementCollection
    @CollectionTable(name = "milestone", joinColumns = @JoinColumn(name = "indicator_id"))
    @MapKeyColumn(name = "month")
    @Column(name = "value")
    private Map<YearMonth, BigDecimal> milestones = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "former_target", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderColumn(name = "position")
    private List<FormerTarget> formerTargets = new ArrayList<>();

    protected Indicator() {}

    Indicator(int position, ListedIndicator listed) {
        this.id = IndicatorId.fresh();
        this.position = position;
        this.name = listed.name();
        this.verb = listed.verb();
        this.type = listed.type();
        this.comparison = listed.target().comparison();
        this.target = listed.target().figure();
        this.unit = listed.unit();
        this.quality = listed.target().quality();
        this.baseline = listed.baseline();
        this.milestones.putAll(listed.milestones());
    }

    /** Another target from that day on; the one that was is kept. */
    void adjust(Target wanted, LocalDate from) {
        if (wanted.equals(target())) {
            return;
        }
        if (rolledUp && wanted.comparison() == Comparison.LE) {
            throw NotInThisState.divided(called());
        }
        formerTargets.add(FormerTarget.of(target(), from));
        comparison = wanted.comparison();
        target = wanted.figure();
        quality = wanted.quality();
    }

    /** Oldest first. */
    List<FormerTarget> formerTargets() {
        return List.copyOf(formerTargets);
    }

    /** What is wrong with milestones: they lie in the window, go one way with time, and are measured against a target. */
    List<Fault> faultsOf(SortedMap<YearMonth, BigDecimal> wanted, Window window) {
        List<Fault> faults = new ArrayList<>();
        if (target().known() == null) {
            faults.add(fault("", "milestone.no-target"));
        }
        boolean less = comparison == Comparison.LE;
        BigDecimal before = less ? baseline : BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> milestone : wanted.entrySet()) {
            BigDecimal value = milestone.getValue();
            if (!window.touches(milestone.getKey())) {
                faults.add(fault(milestone.getKey().toString(), "milestone.outside-window"));
            }
            if (before != null && comparison.wentBack(before, value, baseline, target().known())) {
                faults.add(fault(value.toPlainString(), less ? "milestone.rises" : "milestone.falls"));
            }
            before = value;
        }
        return faults;
    }

    private Fault fault(String value, String code) {
        return Fault.inField("milestones", value, code, called());
    }

    /** Replaces all milestones by these. */
    void plan(Map<YearMonth, BigDecimal> wanted) {
        milestones.keySet().retainAll(wanted.keySet());
        milestones.putAll(wanted);
    }

    IndicatorId id() {
        return id;
    }

    /** By verb and object. */
    String called() {
        return new Deed(verb, name).called();
    }

    String unit() {
        return unit;
    }

    Target target() {
        return new Target(comparison, target == null ? null : Figures.plain(target), quality);
    }

    SortedMap<YearMonth, BigDecimal> milestones() {
        SortedMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
        milestones.forEach((month, value) -> byMonth.put(month, Figures.plain(value)));
        return byMonth;
    }
}
