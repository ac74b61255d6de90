package org.minsheng.core.execution.project;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentDesk;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where projects begin: taken in from the list of a year, with whatever it says about carrying them out. */
@Component
public class ProjectIntake {

    private final LivelihoodProjects projects;
    private final DepartmentDesk departments;
    private final ApplicationEventPublisher events;
    private final ChangeLog changes;
    private final Clock clock;

    ProjectIntake(
            LivelihoodProjects projects,
            DepartmentDesk departments,
            ApplicationEventPublisher events,
            ChangeLog changes,
            Clock clock) {
        this.projects = projects;
        this.departments = departments;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** The numbers that are taken in that year. */
    @Transactional(readOnly = true)
    public Set<Integer> numbersOf(int year) {
        return projects.numbersOf(year);
    }

    /** Whether each department that is known is active, by its name. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> departments() {
        return departments.all().stream().collect(Collectors.toMap(Department::name, Department::active));
    }

    /**
     * Takes all of them or none, and opens the departments that they name and nobody knows yet.
     *
     * @throws NumbersTaken if the year has a project of such a number already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeIn(int year, String list, List<ListedProject> listed, Actor by) {
        requireFree(year, listed);
        Map<String, Department> named = departments.namedBy(
                list,
                listed.stream().flatMap(each -> each.setup().departments()).collect(Collectors.toSet()),
                by);
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<LivelihoodProject> taken = new ArrayList<>();
        for (ListedProject each : listed) {
            LivelihoodProject project = LivelihoodProject.listed(year, each, now);
            setUp(project, each.setup(), named, now);
            taken.add(project);
        }
        projects.saveAll(taken);
        projects.flush();
        for (int i = 0; i < taken.size(); i++) {
            note(taken.get(i), listed.get(i).setup(), by);
        }
        events.publishEvent(
                new ProjectsChanged(taken.stream().map(LivelihoodProject::id).collect(Collectors.toSet())));
    }

    private static void setUp(
            LivelihoodProject project, ListedProject.Setup setup, Map<String, Department> named, ZonedDateTime now) {
        if (setup.department() != null) {
            project.assignTo(idOf(setup.department(), named), now.toInstant());
        }
        project.takePart(
                setup.coDepartments().stream().map(name -> idOf(name, named)).collect(Collectors.toSet()),
                now.toInstant());
        if (setup.planned() != null) {
            project.planFunds(setup.planned(), now.toInstant());
        }
    }

    private static DepartmentId idOf(String name, Map<String, Department> named) {
        return Objects.requireNonNull(named.get(name)).id();
    }

    private void note(LivelihoodProject project, ListedProject.Setup setup, Actor by) {
        Stream<Edit> plan = Stream.of(
                Edit.of("department", null, setup.department()),
                Edit.ofNames("coDepartments", List.of(), setup.coDepartments()),
                Edit.of(
                        "plannedFen",
                        null,
                        setup.planned() == null ? null : setup.planned().fen()));
        Stream<Edit> milestones = project.indicators().stream()
                .filter(indicator -> !indicator.milestones().isEmpty())
                .map(indicator -> new Edit("milestones", indicator.called(), null, indicator.milestones()));
        changes.note(project.id().value(), project.version(), by, Stream.concat(plan, milestones));
    }

    private void requireFree(int year, Collection<ListedProject> listed) {
        Set<Integer> both = new TreeSet<>(numbersOf(year));
        both.retainAll(listed.stream().map(ListedProject::no).collect(Collectors.toSet()));
        if (!both.isEmpty()) {
            throw new NumbersTaken(year, both.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
