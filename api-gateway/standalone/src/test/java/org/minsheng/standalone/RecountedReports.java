package org.minsheng.standalone;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** What of a project's reports counts, by month, and which months have one at all. */
record RecountedReports(TreeMap<YearMonth, JsonNode> confirmed, Set<YearMonth> handedIn) {

    static RecountedReports of(Browser reader, JsonNode project) {
        TreeMap<YearMonth, JsonNode> confirmed = new TreeMap<>();
        Set<YearMonth> handedIn = new TreeSet<>();
        for (JsonNode report : project.path("reports")) {
            YearMonth month = YearMonth.parse(report.path("month").asString());
            boolean counts = false;
            for (JsonNode submission : submissions(reader, report)) {
                if (submission.path("counts").asBoolean()) {
                    confirmed.put(month, submission);
                    counts = true;
                }
            }
            if (counts || "SUBMITTED".equals(report.path("state").asString())) {
                handedIn.add(month);
            }
        }
        return new RecountedReports(confirmed, handedIn);
    }

    static JsonNode submissions(Browser reader, JsonNode report) {
        return reader.get("/api/core/reports/" + report.path("id").asString())
                .ok()
                .body()
                .path("submissions");
    }

    TreeMap<YearMonth, BigDecimal> valuesOf(String indicator) {
        TreeMap<YearMonth, BigDecimal> values = new TreeMap<>();
        confirmed.forEach((month, submission) -> submission.path("values").forEach(value -> {
            if (value.path("indicatorId").asString().equals(indicator)) {
                values.put(month, value.path("value").decimalValue());
            }
        }));
        return values;
    }

    /** Of the last month that counts. */
    @Nullable BigDecimal last(String field) {
        return confirmed.isEmpty()
                ? null
                : Recount.number(confirmed.lastEntry().getValue().path(field));
    }
}
