package org.minsheng.standalone;

import java.math.BigDecimal;
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
        for (JsonNode row : year.projects(congress)) {
            int no = row.path("no").asInt();
            Browser clerk = year.as(congress.clerk(no % congress.departments().size()));
            String path = "/api/core/projects/" + row.path("id").asString();
            JsonNode project = clerk.get(path).ok().body();
            Set<String> reported = new HashSet<>();
            project.path("reports")
                    .forEach(report -> reported.add(report.path("month").asString()));
            for (int month = 1; month <= MONTHS.size(); month++) {
                String name = MONTHS.get(month - 1);
                if (!reported.contains(name) && !isMissing(no, month)) {
                    report(clerk, path + "/reports/" + name, project, no, month);
                }
            }
        }
        decide();
    }

    /** Of each list one project has not handed in July, and one neither June nor July. */
    private static boolean isMissing(int no, int month) {
        return month == MONTHS.size() && no % 7 == 2 || month >= MONTHS.size() - 1 && no % 10 == 8;
    }

    private void report(Browser clerk, String path, JsonNode project, int no, int month) {
        long planned = project.path("funds").path("plannedFen").asLong();
        List<Map<String, Object>> values = project.path("indicators").values().stream()
                // what its districts report is added up, the department does not report it again
                .filter(indicator -> indicator.path("shares").isEmpty())
                .map(indicator -> Map.<String, Object>of(
                        "indicatorId", indicator.path("id").asString(), "value", value(indicator, no, month)))
                .toList();
        Map<String, Object> form = new HashMap<>();
        form.put("values", values);
        form.put("issuedFen", SampleFigures.issuedFen(planned, month));
        form.put("paidFen", SampleFigures.paidFen(planned, month));
        form.put("narrative", "（样例）" + month(month) + "按计划推进，现场已核对。");
        form.put("sample", true);
        clerk.change("PUT", path, form, Map.of("Idempotency-Key", Browser.idempotencyKey(path)))
                .ok();
    }

    private BigDecimal value(JsonNode indicator, int no, int month) {
        JsonNode target = indicator.path("target");
        return target.isNumber()
                ? SampleFigures.done(congress, no, target.decimalValue(), month)
                : BigDecimal.valueOf(7L * month);
    }

    private static String month(int month) {
        return (month + 2) + "月";
    }

    /** The office confirms what was handed in, returns one of the last month and has not come to another. */
    private void decide() {
        Browser office = year.as(congress.office());
        int left = 0;
        for (String month : MONTHS) {
            boolean last = month.equals(MONTHS.getLast());
            for (JsonNode report : submitted(office, month)) {
                String path = "/api/core/reports/" + report.path("id").asString();
                Map<String, String> version = office.get(path).ok().ifMatch();
                if (last && left == 0) {
                    office.change("POST", path + "/return", Map.of("reason", "（样例）支付数与财政口径不一致，请核对后重新上报。"), version)
                            .ok();
                } else if (!last || left > 1) {
                    office.change("POST", path + "/confirm", Map.of(), version).ok();
                }
                left += last ? 1 : 0;
            }
        }
    }

    private static List<JsonNode> submitted(Browser office, String month) {
        return SampleYear.items(office.get("/api/core/reports?state=SUBMITTED&limit=100&month=" + month)
                .ok()
                .body());
    }
}
