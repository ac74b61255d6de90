package org.minsheng.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** March to July 2020 as its departments might have reported it and its office confirmed it, marked as a sample. */
final class SampleProgress {

    static final List<String> MONTHS = List.of("2020-03", "2020-04", "2020-05", "2020-06", "2020-07");

    private final SampleYear year;
    private final SampleCongress congress;

    SampleProgress(SampleYear year, SampleCongress congress) {
        this.year = year;
        this.congress = congress;
    }

    void make() {
        Map<String, SampleWork> works = new HashMap<>();
        for (JsonNode row : year.projects(congress)) {
            SampleWork work = SampleWork.of(congress, row.path("no").asInt());
            works.put(row.path("id").asString(), work);
            Browser clerk = year.as(congress.clerk(work.department()));
            String path = "/api/core/projects/" + row.path("id").asString();
            JsonNode project = clerk.get(path).ok().body();
            Set<String> reported = new HashSet<>();
            project.path("reports")
                    .forEach(report -> reported.add(report.path("month").asString()));
            for (int month = 1; month <= MONTHS.size(); month++) {
                String name = MONTHS.get(month - 1);
                if (!reported.contains(name) && !isMissing(work, month)) {
                    report(clerk, path + "/reports/" + name, project, work, month);
                }
            }
        }
        decide(works);
    }

    private static boolean isMissing(SampleWork work, int month) {
        return switch (work.july()) {
            case MISSING -> month == MONTHS.size();
            case MISSING_SINCE_JUNE -> month >= MONTHS.size() - 1;
            case CONFIRMED, SUBMITTED, RETURNED -> false;
        };
    }

    private void report(Browser clerk, String path, JsonNode project, SampleWork work, int month) {
        List<Map<String, Object>> values = new ArrayList<>();
        int number = 0;
        for (JsonNode indicator : project.path("indicators")) {
            // what its districts report is added up, the department does not report it again
            if (indicator.path("shares").isEmpty()) {
                JsonNode target = indicator.path("target");
                values.add(Map.of(
                        "indicatorId",
                        indicator.path("id").asString(),
                        "value",
                        SampleFigures.done(
                                work,
                                number,
                                target.isNumber() ? target.decimalValue() : null,
                                indicator.path("unit").asString(),
                                month)));
            }
            number++;
        }
        Map<String, Object> form = new HashMap<>();
        form.put("values", values);
        form.put("issuedFen", work.issuedFen(month));
        form.put("paidFen", work.paidFen(month));
        form.put("narrative", "（样例）" + month(month) + "按计划推进，现场已核对。");
        form.put("sample", true);
        clerk.change("PUT", path, form, Map.of("Idempotency-Key", Browser.idempotencyKey(path)))
                .ok();
    }

    private static String month(int month) {
        return (month + 2) + "月";
    }

    /** The office confirms what was handed in, returns one of the last month and has not come to another. */
    private void decide(Map<String, SampleWork> works) {
        Browser office = year.as(congress.office());
        for (String month : MONTHS) {
            for (JsonNode report : submitted(office, month)) {
                // a district's share of a target of the city is none of its own projects
                SampleWork work = works.get(report.path("subjectId").asString());
                SampleWork.July july =
                        work != null && month.equals(MONTHS.getLast()) ? work.july() : SampleWork.July.CONFIRMED;
                decide(office, "/api/core/reports/" + report.path("id").asString(), july);
            }
        }
    }

    private static void decide(Browser office, String path, SampleWork.July july) {
        if (july == SampleWork.July.SUBMITTED) {
            return;
        }
        Map<String, String> version = office.get(path).ok().ifMatch();
        if (july == SampleWork.July.RETURNED) {
            office.change("POST", path + "/return", Map.of("reason", "（样例）支付数与财政口径不一致，请核对后重新上报。"), version)
                    .ok();
        } else {
            office.change("POST", path + "/confirm", Map.of(), version).ok();
        }
    }

    private static List<JsonNode> submitted(Browser office, String month) {
        return SampleYear.items(office.get("/api/core/reports?state=SUBMITTED&limit=100&month=" + month)
                .ok()
                .body());
    }
}
