package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.Gate;
import org.minsheng.core.decision.cycle.Occasion;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.core.people.roster.DepartmentDesk;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where staff say who carries out a project, for how much money and by when. */
@Component
public class ProjectDesk {

    private static final Occasion PLANNING = Occasion.between("plan", Stage.SOLICITING, Stage.EVALUATING);
    private static final Occasion COMPLETING = Occasion.between("complete", Stage.IMPLEMENTING, Stage.EVALUATING);

    private final LivelihoodProjects projects;
    private final DepartmentDesk departments;
    private final ApplicationEventPublisher events;
    private final YearRules rules;
    private final Gate gate;
    private final ChangeLog changes;
    private final Clock clock;

    ProjectDesk(
            LivelihoodProjects projects,
            DepartmentDesk departments,
            ApplicationEventPublisher events,
            YearRules rules,
            Gate gate,
            ChangeLog changes,
            Clock clock) {
        this.projects = projects;
        this.departments = departments;
        this.events = events;
        this.rules = rules;
        this.gate = gate;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What to change of a project; what is null stays.
     *
     * @param coDepartments all that are to take part, replacing those that do
     * @param milestones all milestones the project is to have, replacing those it has
     */
    public record Plan(
            @Nullable DepartmentId department,
            @Nullable Set<DepartmentId> coDepartments,
            @Nullable Money planned,
            @Nullable List<PlannedMilestone> milestones) {}

    public record PlannedMilestone(IndicatorId indicator, YearMonth month, BigDecimal value) {}

    /** The work is done. */
    @Transactional
    public void complete(ProjectId id, IfMatch expected, Actor by) {
        become(id, expected, by, project -> {
            gate.require(project.year(), COMPLETING);
            project.complete(ZonedDateTime.now(clock));
        });
    }

    /** It was not complete after all. */
    @Transactional
    public void reopen(ProjectId id, IfMatch expected, Actor by) {
        become(id, expected, by, project -> {
            gate.require(project.year(), COMPLETING);
            project.reopen(clock.instant());
        });
    }

    private void become(ProjectId id, IfMatch expected, Actor by, Consumer<LivelihoodProject> step) {
        LivelihoodProject project = toChange(id, expected);
        ProjectState before = project.state();
        step.accept(project);
        LivelihoodProject saved = projects.saveAndFlush(project);
        changes.note(id.value(), saved.version(), by, Edit.of("state", before, saved.state()));
        // first, because whoever publishes shares anew locks what is to be done, then shares, then what was sent of
        // projects
        events.publishEvent(new ProjectRestChanged(id));
        events.publishEvent(ProjectsChanged.one(id));
    }

    private LivelihoodProject toChange(ProjectId id, IfMatch expected) {
        LivelihoodProject project = projects.findById(id).orElseThrow(NotFound::new);
        expected.requireMatches(project.version(), version -> changes.since(id.value(), version));
        return project;
    }

    @Transactional
    public void plan(ProjectId id, Plan plan, IfMatch expected, Actor by) {
        LivelihoodProject project = toChange(id, expected);
        gate.require(project.year(), PLANNING);
        List<Edit> edits = new ArrayList<>();
        if (plan.department != null || plan.coDepartments != null) {
            entrust(project, plan).forEach(edits::add);
        }
        if (plan.planned != null) {
            edits.add(Edit.of("plannedFen", Money.fenOf(project.planned()), plan.planned.fen()));
            project.planFunds(plan.planned, clock.instant());
        }
        if (plan.milestones != null) {
            edits.addAll(milestones(project, plan.milestones));
        }
        LivelihoodProject saved = projects.saveAndFlush(project);
        changes.note(id.value(), saved.version(), by, edits.stream());
        events.publishEvent(ProjectsChanged.one(id));
    }

    /** Whoever answers for a project doesn't merely take part in it. */
    private Stream<Edit> entrust(LivelihoodProject project, Plan plan) {
        Set<DepartmentId> before = project.coDepartments();
        DepartmentId lead = project.departmentId();
        if (plan.department != null) {
            project.assignTo(departments.inForce(plan.department).id(), clock.instant());
        }
        if (plan.coDepartments != null) {
            // one that was closed since may stay, as it keeps whatever it has
            plan.coDepartments.stream().filter(id -> !before.contains(id)).forEach(departments::inForce);
            if (project.departmentId() instanceof DepartmentId leads && plan.coDepartments.contains(leads)) {
                throw new Flawed(List.of(Fault.inField("coDepartmentIds", null, "plan.lead-takes-part")));
            }
            project.takePart(plan.coDepartments, clock.instant());
        }
        return Stream.of(
                Edit.of("department", departments.nameOf(lead), departments.nameOf(project.departmentId())),
                Edit.ofNames(
                        "coDepartments", departments.namesOf(before), departments.namesOf(project.coDepartments())));
    }

    private List<Edit> milestones(LivelihoodProject project, List<PlannedMilestone> wanted) {
        Map<IndicatorId, SortedMap<YearMonth, BigDecimal>> byIndicator = new HashMap<>();
        for (PlannedMilestone milestone : wanted) {
            Indicator indicator = project.indicator(milestone.indicator).orElseThrow(NotFound::new);
            byIndicator
                    .computeIfAbsent(indicator.id(), i -> new TreeMap<>())
                    .put(milestone.month, Figures.plain(milestone.value));
        }
        requireSense(project, byIndicator);
        Instant now = clock.instant();
        List<Edit> edits = new ArrayList<>();
        for (Indicator indicator : project.indicators()) {
            SortedMap<YearMonth, BigDecimal> before = indicator.milestones();
            SortedMap<YearMonth, BigDecimal> after = byIndicator.getOrDefault(indicator.id(), new TreeMap<>());
            if (!before.equals(after)) {
                indicator.plan(after);
                edits.add(new Edit("milestones", indicator.called(), orNothing(before), orNothing(after)));
            }
        }
        if (!edits.isEmpty()) {
            project.milestonesPlanned(now);
        }
        return edits;
    }

    private void requireSense(
            LivelihoodProject project, Map<IndicatorId, SortedMap<YearMonth, BigDecimal>> byIndicator) {
        Window window = rules.of(project.year()).window();
        List<Fault> faults = new ArrayList<>();
        byIndicator.forEach((id, milestones) ->
                faults.addAll(project.indicator(id).orElseThrow(NotFound::new).faultsOf(milestones, window)));
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
    }

    private static @Nullable Object orNothing(Map<YearMonth, BigDecimal> milestones) {
        return milestones.isEmpty() ? null : milestones;
    }
}
