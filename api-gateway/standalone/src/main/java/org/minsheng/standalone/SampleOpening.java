package org.minsheng.standalone;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The platform's operator opens the city, the city opens its districts, and their administrators follow the links. */
final class SampleOpening {

    private final SamplePeople people;
    private final DataFolder folder;

    SampleOpening(SamplePeople people, DataFolder folder) {
        this.people = people;
        this.folder = folder;
    }

    void city() {
        Browser operator = people.firstSignIn(SampleYear.OPERATOR, folder.password("first-operator"));
        SampleCongress city = SampleCongress.CITY;
        operator.postOnce(
                "/api/admin/tenants",
                Map.of(
                        "regionCode", city.regionCode(),
                        "slug", city.slug(),
                        "on", SampleYear.BEGINS_ON.toString(),
                        "administrator", administrator()),
                "sample city");
        accept(operator, "/api/admin/tenants", city);
    }

    void districts() {
        Browser administrator = people.as(SampleCongress.CITY.administrator());
        List<Map<String, Object>> districts = SampleCongress.DISTRICTS.stream()
                .map(district -> Map.<String, Object>of(
                        "regionCode", district.regionCode(),
                        "slug", district.slug(),
                        "administrator", administrator()))
                .toList();
        JsonNode there = administrator.get("/api/admin/onboarding").ok().body().path("items");
        if (there.size() < districts.size()) {
            administrator
                    .postOnce(
                            "/api/admin/onboarding",
                            Map.of("on", SampleYear.BEGINS_ON.toString(), "districts", districts),
                            "sample districts")
                    .ok();
        }
        SamplePeople.each(
                SampleCongress.DISTRICTS, district -> accept(administrator, "/api/admin/onboarding", district));
    }

    /** People in the sample are numbered, not named: nobody is meant. */
    private static Map<String, String> administrator() {
        return Map.of("name", "管理员01", "contact", "0571-00000000");
    }

    /** Waits until the invitation is out, has its link issued once more, and accepts it. */
    private void accept(Browser inviter, String list, SampleCongress congress) {
        JsonNode invitation = SamplePeople.await(() -> {
            JsonNode found =
                    SamplePeople.find(SamplePeople.items(inviter.get(list).ok().body()), "slug", congress.slug());
            JsonNode sent = found == null ? null : found.get("invitation");
            return sent == null || sent.isNull() ? null : sent;
        });
        if ("ACCEPTED".equals(invitation.path("state").asString())) {
            return;
        }
        people.acceptAnew(inviter, invitation, congress.administrator());
    }
}
