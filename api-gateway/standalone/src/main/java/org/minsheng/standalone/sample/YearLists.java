package org.minsheng.standalone.sample;

import java.util.List;
import java.util.Map;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** The published lists of 2020 go in by the product's own import. */
final class YearLists implements Chapter {

    private static final String CYCLE = "/api/core/cycles/2020";

    private final People people;
    private final Register register;

    YearLists(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Override
    public List<Day> days() {
        return List.of(Day.on("2020-03-10", "导入2020年民生实事项目 / importing the lists of 2020", this::importAll));
    }

    private void importAll() {
        People.each(SampleCongress.withList(), this::importList);
    }

    private void importList(SampleCongress congress) {
        Browser staff = people.as(congress.staff());
        if (staff.get(CYCLE).status() == 404) {
            Map<String, String> year =
                    Map.of("stage", "IMPLEMENTING", "implementingFrom", "2020-03-01", "implementingTo", "2020-12-31");
            staff.change("PUT", CYCLE, year, Map.of()).ok();
        }
        if (register.projects(congress).isEmpty()) {
            JsonNode uploaded = staff.upload(
                            "/api/core/imports?year=2020",
                            congress.name() + "2020.csv",
                            ProjectWork.resource(congress.slug()))
                    .ok()
                    .body();
            if (!"READY".equals(uploaded.path("state").asString())) {
                throw new IllegalStateException("The list of " + congress.name() + " was refused: " + uploaded);
            }
            staff.post("/api/core/imports/" + uploaded.path("id").asString() + "/confirm", Map.of())
                    .ok();
        }
    }
}
