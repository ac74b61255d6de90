package org.minsheng.standalone.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.browser.Pause;
import tools.jackson.databind.JsonNode;

/** Two targets of the city that two districts carry out between them, so that the city's figure is theirs added up. */
final class Shares implements Chapter {

    private static final Set<String> SHARED = Set.of("大件垃圾定时定点投放商业街", "大件垃圾定时定点投放生活小区");
    private static final List<Map<String, Object>> SHARES =
            List.of(Map.of("district", "shangcheng", "target", 22), Map.of("district", "xiacheng", "target", 18));

    private final People people;
    private final Register register;

    Shares(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Override
    public List<Day> days() {
        return List.of(
                Day.on("2020-03-20", "任务分解到区 / shares of the city's targets", this::breakDown),
                Day.on("2020-03-24", "区里落实任务 / districts take their shares", this::assign));
    }

    private void breakDown() {
        Browser office = people.as(SampleCongress.CITY.office());
        for (JsonNode row : register.projects(SampleCongress.CITY)) {
            JsonNode project = office.get("/api/core/projects/" + row.path("id").asString())
                    .ok()
                    .body();
            for (JsonNode indicator : project.path("indicators")) {
                if (SHARED.contains(indicator.path("name").asString())
                        && !indicator.path("rolledUp").booleanValue()) {
                    String path = "/api/core/indicators/" + indicator.path("id").asString() + "/shares";
                    office.change("PUT", path, SHARES, office.get(path).ok().ifMatch())
                            .ok();
                }
            }
        }
    }

    private void assign() {
        People.each(SampleCongress.districtsWithList(), this::assign);
    }

    /** The mirror comes by itself; then the district says who carries it out. */
    private void assign(SampleCongress district) {
        Browser staff = people.as(district.staff());
        List<JsonNode> shares = Pause.until(() -> {
            List<JsonNode> arrived =
                    staff.get("/api/core/shares?year=2020").ok().items();
            return arrived.size() < SHARED.size() ? null : arrived;
        });
        String department =
                Objects.requireNonNull(register.departments(district).get(SampleCongress.DISTRICT_CITY_MANAGEMENT));
        for (JsonNode share : shares) {
            if (!share.path("department").isObject()) {
                String path = "/api/core/shares/" + share.path("id").asString();
                Map<String, String> version = staff.get(path).ok().ifMatch();
                staff.change("PATCH", path, Map.of("departmentId", department), version)
                        .ok();
            }
        }
    }
}
