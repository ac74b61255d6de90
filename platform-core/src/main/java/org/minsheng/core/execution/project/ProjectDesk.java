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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.core.people.roster.DepartmentInactive;
import org.minsheng.core.people.roster.Departments;
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
    private final Departments departments;
    private final ApplicationEventPublisher events;
    private final YearRules rules;
    private final Gate gate;
    private final ChangeLog changes;
    private final Clock clock;

    ProjectDesk(
            LivelihoodProjects projects,
            Departments departments,
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
     * @param milestones all milestones the project is to have, replacing those it has
     */
    public record Plan(
            @Nullable DepartmentId department,
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
        if (plan.department != null) {
            edits.add(assign(project, plan.department));
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

    private Edit assign(LivelihoodProject project, DepartmentId departmentId) {
        Department department = departments.findById(departmentId).orElseThrow(NotFound::new);
        if (!department.active()) {
            throw new DepartmentInactive(department.name());
        }
        DepartmentId before = project.departmentId();
        String old = before == null
                ? null
                : departments.findById(before).map(Department::name).orElse(null);
        project.assignTo(department.id(), clock.instant());
        return Edit.of("department", old, department.name());
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
