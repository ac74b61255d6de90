package org.minsheng.core.decision.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Window;

/** One year of a congress: how far it is, from when to when its projects are carried out, and by which rules. */
@Entity
public class LivelihoodCycle {

    @Id
    private CycleId id;

    private int year;

    @Column
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column
    private LocalDate implementingFrom;

    @Column
    private LocalDate implementingTo;

    @Embedded
    private @Nullable Policy begunWith;

    @Version
    private @Nullable Long version;

    protected LivelihoodCycle() {}

    LivelihoodCycle(int year, Stage stage, Window window, TenantPolicy decided) {
        this.id = CycleId.fresh();
        this.year = year;
        this.stage = stage;
        this.implementingFrom = window.from();
        this.implementingTo = window.to();
        keepPolicyOnceBegun(decided);
    }

    /**
     * What a list is imported into when nobody has set the year up: the whole calendar year, being carried out if it has
     * come. One that lies ahead has not begun, so its rules are not kept yet.
     */
    static LivelihoodCycle unplanned(int year, LocalDate today, TenantPolicy decided) {
        Window wholeYear = new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Stage stage = year > today.getYear() ? Stage.BALLOTING : Stage.IMPLEMENTING;
        return new LivelihoodCycle(year, stage, wholeYear, decided);
    }

    /** A stage once left is not entered again. */
    void plan(Stage newStage, Window window, TenantPolicy decided) {
        if (newStage.compareTo(stage) < 0) {
            throw new StageLeft(stage, newStage);
        }
        this.stage = newStage;
        this.implementingFrom = window.from();
        this.implementingTo = window.to();
        keepPolicyOnceBegun(decided);
    }

    /** Whoever is measured must be able to rely on the measure: what is decided later is for later years. */
    private void keepPolicyOnceBegun(TenantPolicy decided) {
        if (begunWith == null && hasBegun()) {
            begunWith = decided.on(implementingFrom);
        }
    }

    public boolean hasBegun() {
        return stage.compareTo(Stage.IMPLEMENTING) >= 0;
    }

    /** What decides about lights and lateness: kept since the year has begun, and until then what would hold on its first day. */
    public Rules rules(TenantPolicy decided) {
        return keptRules().orElseGet(() -> rules(decided.on(implementingFrom)));
    }

    /** The rules that the year has begun with; none yet before. */
    Optional<Rules> keptRules() {
        return Optional.ofNullable(begunWith).map(this::rules);
    }

    private Rules rules(Policy policy) {
        return new Rules(window(), policy.lights(), policy.dueDay());
    }

    public Window window() {
        return new Window(implementingFrom, implementingTo);
    }

    CycleId id() {
        return id;
    }

    public int year() {
        return year;
    }

    public Stage stage() {
        return stage;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
