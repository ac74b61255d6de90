package org.minsheng.core.execution.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;

/**
 * A project that the congress decided for a year. Title, indicators and targets come from the year's list and are not
 * edited; department, planned funds and milestones are added while it is carried out.
 */
@Entity
class LivelihoodProject {

    @Id
    private UUID id;

    private int year;

    private int no;

    @Column
    private String title;

    @Column
    @Enumerated(EnumType.STRING)
    private ProjectType type;

    private @Nullable UUID departmentId;

    private @Nullable Long plannedFen;

    @SuppressWarnings("unused") // read by the register
    private LocalDate takenIn;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "project_id", nullable = false)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    @Column
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    protected LivelihoodProject() {}

    LivelihoodProject(int year, ListedProject listed, ZonedDateTime now) {
        this.id = UUID.randomUUID();
        this.year = year;
        this.no = listed.no();
        this.title = listed.title();
        this.type = listed.type();
        this.takenIn = now.toLocalDate();
        this.changedAt = now.toInstant();
        int position = 0;
        for (ListedIndicator indicator : listed.indicators()) {
            indicators.add(new Indicator(++position, indicator));
        }
    }

    void assignTo(UUID department, Instant now) {
        this.departmentId = department;
        this.changedAt = now;
    }

    void planFunds(Money planned, Instant now) {
        this.plannedFen = planned.fen();
        this.changedAt = now;
    }

    /** Milestones belong to indicators, but whoever edits the project must notice: its version rises with them. */
    void milestonesPlanned(Instant now) {
        this.changedAt = now;
    }

    Optional<Indicator> indicator(UUID indicator) {
        return indicators.stream().filter(i -> i.id().equals(indicator)).findFirst();
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    @Nullable UUID departmentId() {
        return departmentId;
    }

    @Nullable Long plannedFen() {
        return plannedFen;
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
