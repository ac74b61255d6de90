package org.minsheng.core.execution.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.FormerTargets;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ListedProject.Setup;
import org.minsheng.core.execution.project.ProjectDesk;
import org.minsheng.core.execution.project.ProjectDesk.PlannedMilestone;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/projects")
class ProjectController {

    private final ProjectReader projects;
    private final FormerTargets formerTargets;
    private final YearRules rules;
    private final ProjectDesk desk;
    private final ChangeLog changes;

    ProjectController(
            ProjectReader projects, FormerTargets formerTargets, YearRules rules, ProjectDesk desk, ChangeLog changes) {
        this.projects = projects;
        this.formerTargets = formerTargets;
        this.rules = rules;
        this.desk = desk;
        this.changes = changes;
    }

    record PlanForm(
            @Nullable UUID departmentId,
            @Nullable @Size(max = Setup.MOST_CO_DEPARTMENTS) List<@NotNull UUID> coDepartmentIds,
            @Nullable @PositiveOrZero @Max(Money.MOST_FEN) Long plannedFen,
            @Nullable @Size(max = MOST_MILESTONES) List<@NotNull @Valid MilestoneForm> milestones) {

        /** Far more than a year has months for the indicators of a project. */
        private static final int MOST_MILESTONES = 1_000;

        ProjectDesk.Plan plan() {
            return new ProjectDesk.Plan(
                    DepartmentId.ofNullable(departmentId),
                    coDepartmentIds == null
                            ? null
                            : coDepartmentIds.stream().map(DepartmentId::new).collect(Collectors.toSet()),
                    Money.ofFen(plannedFen),
                    milestones == null
                            ? null
                            : milestones.stream().map(MilestoneForm::milestone).toList());
        }
    }

    record MilestoneForm(
            @NotNull UUID indicatorId,
            @NotNull YearMonth month,

            @NotNull @DecimalMin("0") @DecimalMax(Figures.MOST) @Digits(integer = 14, fraction = 4) BigDecimal value) {

        PlannedMilestone milestone() {
            return new PlannedMilestone(new IndicatorId(indicatorId), month, value);
        }
    }

    @GetMapping("/{id}")
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    ResponseEntity<ProjectView> readProject(@PathVariable UUID id, Actor actor) {
        return answer(new ProjectId(id), Sight.of(actor));
    }

    @PatchMapping("/{id}")
    @May(Ability.PLAN_PROJECTS)
    ResponseEntity<ProjectView> planProject(
            @PathVariable UUID id, @Valid @RequestBody PlanForm form, IfMatch expected, Actor actor) {
        desk.plan(new ProjectId(id), form.plan(), expected, actor);
        return answer(new ProjectId(id), Sight.of(actor));
    }

    /** The work is done: no report is owed of later months. */
    @PostMapping("/{id}/complete")
    @May(Ability.COMPLETE_PROJECTS)
    ResponseEntity<ProjectView> completeProject(@PathVariable UUID id, IfMatch expected, Actor actor) {
        desk.complete(new ProjectId(id), expected, actor);
        return answer(new ProjectId(id), Sight.of(actor));
    }

    /** It was not complete after all. */
    @PostMapping("/{id}/reopen")
    @May(Ability.COMPLETE_PROJECTS)
    ResponseEntity<ProjectView> reopenProject(@PathVariable UUID id, IfMatch expected, Actor actor) {
        desk.reopen(new ProjectId(id), expected, actor);
        return answer(new ProjectId(id), Sight.of(actor));
    }

    private ResponseEntity<ProjectView> answer(ProjectId id, Sight sight) {
        ProjectFacts project = projects.find(id, sight).orElseThrow(NotFound::new);
        ProjectView view = ProjectView.of(
                project, rules.of(project.year()), rules.today(), formerTargets.of(id), changes.of(id.value()));
        return ResponseEntity.ok().eTag(IfMatch.etag(project.version())).body(view);
    }
}
