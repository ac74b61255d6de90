package org.minsheng.core.decision.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One year of a congress: how far it is, and from when to when its projects are carried out. */
@Entity
public class LivelihoodCycle {

    @Id
    private UUID id;

    private int year;

    @Column
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column
    private LocalDate implementingFrom;

    @Column
    private LocalDate implementingTo;

    @Version
    private @Nullable Long version;

    protected LivelihoodCycle() {}

    LivelihoodCycle(int year, Stage stage, LocalDate implementingFrom, LocalDate implementingTo) {
        this.id = UUID.randomUUID();
        this.year = year;
        this.stage = stage;
        this.implementingFrom = implementingFrom;
        this.implementingTo = implementingTo;
    }

    /** The whole calendar year, being carried out: what a list is imported into when nobody has set the year up. */
    static LivelihoodCycle carriedOutAllYear(int year) {
        return new LivelihoodCycle(year, Stage.IMPLEMENTING, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A stage once left is not entered again. */
    void plan(Stage newStage, LocalDate from, LocalDate to) {
        if (newStage.compareTo(stage) < 0) {
            throw new StageLeft(stage, newStage);
        }
        this.stage = newStage;
        this.implementingFrom = from;
        this.implementingTo = to;
    }

    UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate implementingFrom() {
        return implementingFrom;
    }

    public LocalDate implementingTo() {
        return implementingTo;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
