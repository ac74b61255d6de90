package org.minsheng.core.execution.course.web;

import java.util.UUID;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.course.Course;
import org.minsheng.core.execution.course.CourseView;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CourseController {

    private final ProjectReader projects;
    private final YearRules rules;

    CourseController(ProjectReader projects, YearRules rules) {
        this.projects = projects;
        this.rules = rules;
    }

    @GetMapping("/api/core/projects/{id}/course")
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    CourseView readProjectCourse(@PathVariable UUID id, Actor actor) {
        ProjectFacts project = projects.find(new ProjectId(id), Sight.of(actor)).orElseThrow(NotFound::new);
        return CourseView.of(Course.of(project, rules.of(project.year()), rules.today()));
    }
}
