package org.minsheng.standalone.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** Each project gets its department, its money and, where there are some, its milestones. */
final class Plans implements Chapter {

    private final People people;
    private final Register register;

    Plans(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Override
    public List<Day> days() {
        return List.of(Day.on("2020-03-12", "落实承办部门 / departments take their projects", this::planAll));
    }

    private void planAll() {
        People.each(SampleCongress.withList(), congress -> {
            for (JsonNode project : register.projects(congress)) {
                if (!project.path("department").isObject()) {
                    plan(congress, project);
                }
            }
        });
    }

    private void plan(SampleCongress congress, JsonNode project) {
        Browser staff = people.as(congress.staff());
        ProjectWork work = ProjectWork.of(congress, project.path("no").asInt());
        String path = "/api/core/projects/" + project.path("id").asString();
        Answer seen = staff.get(path).ok();
        Map<String, Object> plan = new HashMap<>();
        plan.put(
                "departmentId",
                Objects.requireNonNull(register.departments(congress).get(work.department())));
        plan.put("plannedFen", work.plannedFen());
        if (!work.milestones().isEmpty()) {
            plan.put("milestones", milestones(work, seen.body()));
        }
        staff.change("PATCH", path, plan, seen.ifMatch()).ok();
    }

    private static List<Map<String, Object>> milestones(ProjectWork work, JsonNode project) {
        List<JsonNode> indicators = List.copyOf(project.path("indicators").values());
        return work.milestones().stream()
                .map(milestone -> Map.<String, Object>of(
                        "indicatorId",
                        Objects.requireNonNull(People.find(indicators, "name", milestone.indicator()))
                                .path("id")
                                .asString(),
                        "month",
                        milestone.month(),
                        "value",
                        milestone.value()))
                .toList();
    }
}
