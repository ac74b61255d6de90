package org.minsheng.standalone.sample;

import java.util.List;
import java.util.Map;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** City and districts agree what they show each other; 下城区 keeps its funds to itself. */
final class Grants implements Chapter {

    private static final String GRANTS = "/api/admin/grants";

    private final People people;

    Grants(People people) {
        this.people = people;
    }

    @Override
    public List<Day> days() {
        return List.of(
                Day.on("2020-03-16", "提出联动授权 / grants are proposed", this::propose),
                Day.on("2020-03-18", "同意联动授权 / grants are agreed", this::agree));
    }

    private void propose() {
        for (SampleCongress district : SampleCongress.districtsWithList()) {
            propose("RECEIVE", district);
            propose("GIVE", district);
        }
    }

    private void agree() {
        People.each(SampleCongress.districtsWithList(), this::agree);
    }

    private void propose(String direction, SampleCongress district) {
        Browser city = people.as(SampleCongress.CITY.staff());
        boolean there = city.get(GRANTS).ok().items().stream()
                .anyMatch(grant -> direction.equals(grant.path("direction").asString())
                        && district.slug()
                                .equals(grant.path("partner").path("slug").asString()));
        if (!there) {
            Map<String, Object> terms = Map.of(
                    "partner",
                    district.slug(),
                    "direction",
                    direction,
                    "kinds",
                    List.of("PROJECTS", "PROGRESS", "FUNDS"),
                    "from",
                    "2020-03-16");
            city.postOnce(GRANTS, terms, "sample grant " + direction + " " + district.slug())
                    .ok();
        }
    }

    private void agree(SampleCongress district) {
        Browser staff = people.as(district.staff());
        for (JsonNode grant : staff.get(GRANTS).ok().items()) {
            if ("PROPOSED".equals(grant.path("state").asString())) {
                boolean trims = "xiacheng".equals(district.slug())
                        && "GIVE".equals(grant.path("direction").asString());
                Map<String, Object> trim = trims ? Map.of("kinds", List.of("PROJECTS", "PROGRESS")) : Map.of();
                String path = GRANTS + "/" + grant.path("id").asString();
                staff.change("POST", path + "/agree", trim, staff.get(path).ok().ifMatch())
                        .ok();
            }
        }
    }
}
