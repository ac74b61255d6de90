package org.minsheng.standalone.sample;

import java.util.List;
import java.util.Map;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** What is done before its time is completed: the city's project that has gone far beyond its targets. */
final class Completions implements Chapter {

    private static final int DONE = 9;

    private final People people;
    private final Register register;

    Completions(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Override
    public List<Day> days() {
        return List.of(Day.on("2020-08-07", "项目办结 / a project is completed", this::complete));
    }

    private void complete() {
        for (JsonNode project : register.projects(SampleCongress.CITY)) {
            if (project.path("no").asInt() == DONE
                    && !"COMPLETED".equals(project.path("state").asString())) {
                String path = "/api/core/projects/" + project.path("id").asString();
                Browser staff = people.as(SampleCongress.CITY.staff());
                staff.change(
                                "POST",
                                path + "/complete",
                                Map.of(),
                                staff.get(path).ok().ifMatch())
                        .ok();
            }
        }
    }
}
