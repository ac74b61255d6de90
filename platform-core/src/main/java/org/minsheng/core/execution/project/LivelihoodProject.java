package org.minsheng.core.execution.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.people.roster.DepartmentId;

/**
 * A project that the congress decided for a year, born from a list or from a ballot. Title, indicators and targets come
 * from there and are not edited; department, planned funds and milestones are added while it is carried out.
 */
@Entity
class LivelihoodProject {

    @Id
    private ProjectId id;

    private int year;
    private int no;

    @Column
    private String title;

    @Column
    @Enumerated(EnumType.STRING)
    private ProjectType type;

    @Column
    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private @Nullable DepartmentId departmentId;

    @Column(name = "planned_fen")
    private @Nullable Money planned;

    /** Those that take part in carrying it out; the department answers for it. */
    @ElementCollection
    @CollectionTable(name = "co_department", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "department_id")
    private Set<DepartmentId> coDepartments = new HashSet<>();

    @SuppressWarnings("unused") // read by the register
    private LocalDate takenIn;

    /** Of the month of this day a report is owed, and of none after it; null while the project goes on. */
    private @Nullable LocalDate restsSince;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "project_id", nullable = false)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    @Column
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    protected LivelihoodProject() {}

    private LivelihoodProject(int year, ListedProject listed, ProjectState state, ZonedDateTime now) {
        this.id = ProjectId.fresh();
        this.state = state;
        this.year = year;
        this.no = listed.no();
        this.title = listed.title();
        this.type = listed.type();
        this.takenIn = now.toLocalDate();
        this.changedAt = now.toInstant();
        listed.indicators().forEach(each -> indicators.add(new Indicator(indicators.size() + 1, each)));
    }

    static LivelihoodProject listed(int year, ListedProject project, ZonedDateTime now) {
        return new LivelihoodProject(year, project, ProjectState.LISTED, now);
    }

    static LivelihoodProject elected(int year, ListedProject project, ZonedDateTime now) {
        return new LivelihoodProject(year, project, ProjectState.ELECTED, now);
    }

    /** With the first department that it is given to, work begins. */
    void assignTo(DepartmentId department, Instant now) {
        state.requireGoingOn();
        if (state != ProjectState.IN_PROGRESS) {
            become(ProjectState.IN_PROGRESS, now);
        }
        this.departmentId = department;
        this.coDepartments.remove(department);
        this.changedAt = now;
    }

    void suspend(ZonedDateTime now) {
        rest(ProjectState.SUSPENDED, now);
    }

    void terminate(ZonedDateTime now) {
        rest(ProjectState.TERMINATED, now);
    }

    void complete(ZonedDateTime now) {
        rest(ProjectState.COMPLETED, now);
    }

    void resume(Instant now) {
        goOn(ProjectState.SUSPENDED, now);
    }

    void reopen(Instant now) {
        goOn(ProjectState.COMPLETED, now);
    }

    private void goOn(ProjectState after, Instant now) {
        if (state != after) {
            throw NotInThisState.becoming(state, ProjectState.IN_PROGRESS);
        }
        become(ProjectState.IN_PROGRESS, now);
        restsSince = null;
    }

    private void rest(ProjectState wanted, ZonedDateTime now) {
        become(wanted, now.toInstant());
        // what is terminated after a suspension has rested since that
        restsSince = restsSince == null ? now.toLocalDate() : restsSince;
    }

    private void become(ProjectState wanted, Instant now) {
        if (!state.next().contains(wanted)) {
            throw NotInThisState.becoming(state, wanted);
        }
        state = wanted;
        changedAt = now;
    }

    /** From that day on another target counts; the one that was stays visible. */
    void adjust(IndicatorId indicator, Target target, ZonedDateTime now) {
        state.requireGoingOn();
        indicator(indicator).orElseThrow().adjust(target, now.toLocalDate());
        changedAt = now.toInstant();
    }

    void takePart(Set<DepartmentId> departments, Instant now) {
        state.requireGoingOn();
        if (departments.size() > ListedProject.Setup.MOST_CO_DEPARTMENTS) {
            throw new IllegalArgumentException("More departments than take part in one project: " + departments.size());
        }
        coDepartments = new HashSet<>(departments);
        changedAt = now;
    }

    void planFunds(Money amount, Instant now) {
        state.requireGoingOn();
        this.planned = amount;
        this.changedAt = now;
    }

    /** Milestones belong to indicators, but whoever edits the project must notice: its version rises with them. */
    void milestonesPlanned(Instant now) {
        state.requireGoingOn();
        this.changedAt = now;
    }

    Optional<Indicator> indicator(IndicatorId indicator) {
        return indicators.stream().filter(i -> i.id().equals(indicator)).findFirst();
    }

    ProjectId id() {
        return id;
    }

    int year() {
        return year;
    }

    ProjectState state() {
        return state;
    }

    @Nullable LocalDate restsSince() {
        return restsSince;
    }

    @Nullable DepartmentId departmentId() {
        return departmentId;
    }

    Set<DepartmentId> coDepartments() {
        return Set.copyOf(coDepartments);
    }

    @Nullable Money planned() {
        return planned;
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
