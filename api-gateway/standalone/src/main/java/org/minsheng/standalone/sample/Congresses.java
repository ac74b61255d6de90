package org.minsheng.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.browser.Pause;
import tools.jackson.databind.JsonNode;

/** The platform's operator opens the city, the city opens its districts, and their administrators follow the links. */
final class Congresses implements Chapter {

    private static final String TENANTS = "/api/admin/tenants";
    private static final String ONBOARDING = "/api/admin/onboarding";

    private final People people;

    Congresses(People people) {
        this.people = people;
    }

    @Override
    public List<Day> days() {
        return List.of(
                Day.on("2020-03-02", "开通杭州市 / opening the city", this::city),
                Day.on("2020-03-03", "开通13个区县 / opening its 13 districts", this::districts));
    }

    private void city() {
        Browser operator = people.operator();
        SampleCongress city = SampleCongress.CITY;
        operator.postOnce(
                TENANTS,
                Map.of(
                        "regionCode", city.regionCode(),
                        "slug", city.slug(),
                        "on", SampleYear.BEGINS_ON.toString(),
                        "administrator", administrator()),
                "sample city");
        accept(operator, TENANTS, List.of(city));
    }

    private void districts() {
        Browser administrator = people.as(SampleCongress.CITY.administrator());
        List<Map<String, Object>> districts = SampleCongress.DISTRICTS.stream()
                .map(district -> Map.<String, Object>of(
                        "regionCode", district.regionCode(),
                        "slug", district.slug(),
                        "administrator", administrator()))
                .toList();
        if (administrator.get(ONBOARDING).ok().items().size() < districts.size()) {
            administrator
                    .postOnce(
                            ONBOARDING,
                            Map.of("on", SampleYear.BEGINS_ON.toString(), "districts", districts),
                            "sample districts")
                    .ok();
        }
        accept(administrator, ONBOARDING, SampleCongress.DISTRICTS);
    }

    /** People in the sample are numbered, not named: nobody is meant. */
    private static Map<String, String> administrator() {
        return Map.of("name", "管理员01", "contact", "0571-00000000");
    }

    /** Invitations go out one after the other while the congresses are being prepared, and are accepted as they come. */
    private void accept(Browser inviter, String list, List<SampleCongress> all) {
        List<SampleCongress> waiting = new ArrayList<>(all);
        Pause.until(() -> {
            Map<SampleCongress, JsonNode> invited =
                    invited(inviter.get(list).ok().items(), waiting);
            People.each(invited.entrySet(), each -> accept(inviter, each.getValue(), each.getKey()));
            waiting.removeAll(invited.keySet());
            return waiting.isEmpty() ? all : null;
        });
    }

    private static Map<SampleCongress, JsonNode> invited(List<JsonNode> there, List<SampleCongress> waiting) {
        Map<SampleCongress, JsonNode> invited = new HashMap<>();
        for (SampleCongress congress : waiting) {
            JsonNode tenant = People.find(there, "slug", congress.slug());
            if (tenant != null && tenant.path("invitation").isObject()) {
                invited.put(congress, tenant.path("invitation"));
            }
        }
        return invited;
    }

    private void accept(Browser inviter, JsonNode invitation, SampleCongress congress) {
        if (!"ACCEPTED".equals(invitation.path("state").asString())) {
            people.accept(People.linkAnew(inviter, invitation), congress.administrator());
        }
    }
}
