package org.minsheng.standalone;

import java.util.HashMap;
import java.util.Map;

/** The departments of a congress by their names; those that are missing are entered. */
final class SampleDepartments {

    private final SamplePeople people;

    SampleDepartments(SamplePeople people) {
        this.people = people;
    }

    Map<String, String> of(SampleCongress congress) {
        Browser staff = people.as(congress.staff());
        Map<String, String> ids = new HashMap<>();
        staff.get("/api/core/departments")
                .ok()
                .body()
                .forEach(there ->
                        ids.put(there.path("name").asString(), there.path("id").asString()));
        for (String name : congress.departments()) {
            ids.computeIfAbsent(
                    name,
                    missing -> staff.post("/api/core/departments", Map.of("name", missing))
                            .ok()
                            .body()
                            .path("id")
                            .asString());
        }
        return ids;
    }
}
