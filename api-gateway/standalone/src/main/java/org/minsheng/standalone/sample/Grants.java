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
        propose("RECEIVE", List.of("PROJECTS", "PROGRESS", "FUNDS"));
        propose("GIVE", List.of("PROJECTS"));
    }

    private void agree() {
        People.each(SampleCongress.districtsWithList(), this::agree);
    }

    /** To all districts that it has not gone to yet, in one go. */
    private void propose(String direction, List<String> kinds) {
        Browser city = people.as(SampleCongress.CITY.staff());
        List<String> there = city.get(GRANTS).ok().items().stream()
                .filter(grant -> direction.equals(grant.path("direction").asString()))
                .map(grant -> grant.path("partner").path("slug").asString())
                .toList();
        List<String> missing = SampleCongress.districtsWithList().stream()
                .map(SampleCongress::slug)
                .filter(slug -> !there.contains(slug))
                .toList();
        if (!missing.isEmpty()) {
            Map<String, Object> terms =
                    Map.of("partners", missing, "direction", direction, "kinds", kinds, "from", "2020-03-16");
            city.postOnce(GRANTS, terms, "sample grants " + direction + " " + missing)
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
