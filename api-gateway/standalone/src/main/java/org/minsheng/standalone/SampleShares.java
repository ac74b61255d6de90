package org.minsheng.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Two targets of the city that two districts carry out between them, so that the city's figure is theirs added up. */
final class SampleShares {

    private static final Set<String> SHARED = Set.of("大件垃圾定时定点投放商业街", "大件垃圾定时定点投放生活小区");

    private final SampleYear year;

    SampleShares(SampleYear year) {
        this.year = year;
    }

    void make() {
        Browser office = year.as(SampleCongress.CITY.office());
        for (JsonNode row : year.projects(SampleCongress.CITY)) {
            JsonNode project = office.get("/api/core/projects/" + row.path("id").asString())
                    .ok()
                    .body();
            for (JsonNode indicator : project.path("indicators")) {
                if (SHARED.contains(indicator.path("name").asString())
                        && indicator.path("shares").isEmpty()) {
                    breakDown(office, indicator.path("id").asString());
                }
            }
        }
        SampleCongress.DISTRICTS.stream().filter(SampleCongress::hasList).forEach(this::report);
    }

    private static void breakDown(Browser office, String indicator) {
        String path = "/api/core/indicators/" + indicator + "/shares";
        office.change(
                        "PUT",
                        path,
                        List.of(
                                Map.of("district", "shangcheng", "target", 22),
                                Map.of("district", "xiacheng", "target", 18)),
                        office.get(path).ok().ifMatch())
                .ok();
    }

    /** The mirror comes by itself; then the district says who carries it out, and that department reports. */
    private void report(SampleCongress district) {
        Browser staff = year.as(district.staff());
        List<JsonNode> shares = SampleYear.await(() -> {
            List<JsonNode> arrived = SampleYear.items(
                    staff.get("/api/core/shares?year=2020").ok().body());
            return arrived.size() < SHARED.size() ? null : arrived;
        });
        String department = SampleCongress.DISTRICT_CITY_MANAGEMENT;
        String departmentId = Objects.requireNonNull(year.departments(district).get(department));
        Browser clerk = year.as(district.clerk(department));
        for (JsonNode share : shares) {
            String path = "/api/core/shares/" + share.path("id").asString();
            if (!share.path("department").isObject()) {
                staff.change(
                                "PATCH",
                                path,
                                Map.of("departmentId", departmentId),
                                staff.get(path).ok().ifMatch())
                        .ok();
            }
            if (!share.path("actual").isNumber()) {
                reportMonths(clerk, path, share.path("target").asInt());
            }
        }
    }

    private static void reportMonths(Browser clerk, String path, int target) {
        int month = 1;
        for (String name : SampleProgress.MONTHS) {
            Map<String, Object> form = new HashMap<>();
            form.put("value", target * month / 9);
            form.put("narrative", "（样例）投放点已验收。");
            form.put("sample", true);
            Answer answer = clerk.change(
                    "PUT",
                    path + "/reports/" + name,
                    form,
                    Map.of("Idempotency-Key", Browser.idempotencyKey(path + name)));
            // an earlier start that broke off may have handed it in
            if (answer.status() != 409 && answer.status() != 428) {
                answer.ok();
            }
            month++;
        }
    }
}
