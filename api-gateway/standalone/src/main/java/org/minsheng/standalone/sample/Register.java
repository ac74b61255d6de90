package org.minsheng.standalone.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** What a congress has entered, as its staff see it. What stays as it is, ids and numbers, is asked for once. */
final class Register {

    private static final String DEPARTMENTS = "/api/core/departments";

    private final People people;
    private final Map<SampleCongress, Map<String, String>> departments = new ConcurrentHashMap<>();
    private final Map<SampleCongress, Map<String, ProjectWork>> works = new ConcurrentHashMap<>();

    Register(People people) {
        this.people = people;
    }

    /** The ids of the departments by their names; those that are missing are entered. */
    Map<String, String> departments(SampleCongress congress) {
        return departments.computeIfAbsent(congress, this::enterDepartments);
    }

    private Map<String, String> enterDepartments(SampleCongress congress) {
        Browser staff = people.as(congress.staff());
        Map<String, String> ids = new HashMap<>();
        staff.get(DEPARTMENTS)
                .ok()
                .items()
                .forEach(there ->
                        ids.put(there.path("name").asString(), there.path("id").asString()));
        for (String name : congress.departments()) {
            ids.computeIfAbsent(
                    name,
                    missing -> staff.post(DEPARTMENTS, Map.of("name", missing))
                            .ok()
                            .body()
                            .path("id")
                            .asString());
        }
        return ids;
    }

    List<JsonNode> projects(SampleCongress congress) {
        return people.as(congress.staff())
                .get("/api/core/projects?year=2020&limit=100")
                .ok()
                .items();
    }

    /** What is invented about the congress's projects, by their ids. */
    Map<String, ProjectWork> works(SampleCongress congress) {
        return works.computeIfAbsent(congress, _ -> {
            Map<String, ProjectWork> byId = new HashMap<>();
            for (JsonNode row : projects(congress)) {
                byId.put(
                        row.path("id").asString(),
                        ProjectWork.of(congress, row.path("no").asInt()));
            }
            return byId;
        });
    }
}
