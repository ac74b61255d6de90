package org.minsheng.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The published lists of 2020 go in by the product's own import, and each project gets a department and a plan. */
final class SampleLists {

    private static final String CYCLE = "/api/core/cycles/2020";

    private final SamplePeople people;

    SampleLists(SamplePeople people) {
        this.people = people;
    }

    void importAll() {
        SamplePeople.each(SampleCongress.withList(), this::importList);
    }

    void assignAll() {
        SamplePeople.each(SampleCongress.withList(), this::assign);
    }

    List<JsonNode> projects(SampleCongress congress) {
        return SamplePeople.items(people.as(congress.staff())
                .get("/api/core/projects?year=2020&limit=100")
                .ok()
                .body());
    }

    private void importList(SampleCongress congress) {
        Browser staff = people.as(congress.staff());
        if (staff.get(CYCLE).status() == 404) {
            Map<String, String> year =
                    Map.of("stage", "IMPLEMENTING", "implementingFrom", "2020-03-01", "implementingTo", "2020-12-31");
            staff.change("PUT", CYCLE, year, Map.of()).ok();
        }
        if (projects(congress).isEmpty()) {
            JsonNode uploaded = staff.upload(
                            "/api/core/imports?year=2020",
                            congress.name() + "2020.csv",
                            SampleWork.resource(congress.slug()))
                    .ok()
                    .body();
            if (!"READY".equals(uploaded.path("state").asString())) {
                throw new IllegalStateException("The list of " + congress.name() + " was refused: " + uploaded);
            }
            staff.post("/api/core/imports/" + uploaded.path("id").asString() + "/confirm", Map.of())
                    .ok();
        }
    }

    private void assign(SampleCongress congress) {
        Browser staff = people.as(congress.staff());
        Map<String, String> departments = new SampleDepartments(people).of(congress);
        for (JsonNode project : projects(congress)) {
            if (project.path("department").isObject()) {
                continue;
            }
            String path = "/api/core/projects/" + project.path("id").asString();
            SampleWork work = SampleWork.of(congress, project.path("no").asInt());
            Answer register = staff.get(path).ok();
            Map<String, Object> plan = new HashMap<>();
            plan.put("departmentId", Objects.requireNonNull(departments.get(work.department())));
            plan.put("plannedFen", work.plannedFen());
            if (!work.milestones().isEmpty()) {
                plan.put("milestones", milestones(work, register.body()));
            }
            staff.change("PATCH", path, plan, register.ifMatch()).ok();
        }
    }

    private static List<Map<String, Object>> milestones(SampleWork work, JsonNode project) {
        List<JsonNode> indicators = SamplePeople.items(project.path("indicators"));
        return work.milestones().stream()
                .map(milestone -> Map.<String, Object>of(
                        "indicatorId",
                        Objects.requireNonNull(SamplePeople.find(indicators, "name", milestone.indicator()))
                                .path("id")
                                .asString(),
                        "month",
                        milestone.month(),
                        "value",
                        milestone.value()))
                .toList();
    }
}
