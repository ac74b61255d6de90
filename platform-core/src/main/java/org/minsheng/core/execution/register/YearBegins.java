package org.minsheng.core.execution.register;

import java.util.List;
import java.util.Set;
import org.minsheng.core.decision.cycle.CycleDesk;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.waiting.FirstStep;
import org.minsheng.core.ground.waiting.FirstStep.Step;
import org.minsheng.core.ground.waiting.OwnWaiting;
import org.minsheng.core.ground.waiting.Waiting;
import org.minsheng.core.ground.waiting.WaitingKind;
import org.minsheng.core.ground.waiting.WaitsFor;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.DepartmentDesk;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;

/**
 * What has to be done before this year can be worked with, step by step; once it is carried out and the first project has a
 * department, projects without one wait like anything else.
 */
@Component
class YearBegins implements WaitsFor {

    private final DepartmentDesk departments;
    private final ProjectReader projects;
    private final CycleDesk cycles;
    private final YearRules rules;

    YearBegins(DepartmentDesk departments, ProjectReader projects, CycleDesk cycles, YearRules rules) {
        this.departments = departments;
        this.projects = projects;
        this.cycles = cycles;
        this.rules = rules;
    }

    @Override
    public OwnWaiting waitingFor(Actor somebody, Set<Ability> may) {
        if (!may.contains(Ability.PLAN_PROJECTS)) {
            return OwnWaiting.NOTHING;
        }
        int year = rules.today().getYear();
        List<ProjectFacts> listed = projects.ofYear(year, Sight.ALL);
        int unassigned = (int) listed.stream()
                .filter(project ->
                        project.department() == null && !project.state().rests())
                .count();
        boolean anyAssigned = listed.stream().anyMatch(project -> project.department() != null);
        Stage stage = cycles.planned(year).stage();
        if (stage.compareTo(Stage.IMPLEMENTING) > 0) {
            return OwnWaiting.NOTHING;
        }
        if (anyAssigned && stage == Stage.IMPLEMENTING) {
            return OwnWaiting.of(List.of(Waiting.of(WaitingKind.PROJECTS_TO_ASSIGN, unassigned)));
        }
        return new OwnWaiting(
                List.of(),
                List.of(
                        step(Step.ENTER_DEPARTMENTS, !departments.all().isEmpty()),
                        step(Step.IMPORT_LIST, !listed.isEmpty()),
                        new FirstStep(Step.ASSIGN_PROJECTS, !listed.isEmpty() && unassigned == 0, unassigned),
                        step(Step.CARRY_OUT, stage == Stage.IMPLEMENTING)));
    }

    private static FirstStep step(Step step, boolean done) {
        return new FirstStep(step, done, 0);
    }
}
