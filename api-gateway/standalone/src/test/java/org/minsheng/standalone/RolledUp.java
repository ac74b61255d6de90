package org.minsheng.standalone;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** Targets that districts carry out between them: what they had confirmed by each month, added up. */
final class RolledUp {

    /** By indicator of the city, then by district. */
    private final Map<String, Map<String, TreeMap<YearMonth, BigDecimal>>> parts = new TreeMap<>();

    void add(String district, Browser office) {
        for (JsonNode report : Journeys.items(office, "/api/core/reports?limit=200")) {
            if ("SHARE".equals(report.path("kind").asString())) {
                YearMonth month = YearMonth.parse(report.path("month").asString());
                for (JsonNode submission : RecountedReports.submissions(office, report)) {
                    if (submission.path("counts").asBoolean()) {
                        add(district, month, submission.path("values").path(0));
                    }
                }
            }
        }
    }

    private void add(String district, YearMonth month, JsonNode value) {
        parts.computeIfAbsent(value.path("indicatorId").asString(), _ -> new TreeMap<>())
                .computeIfAbsent(district, _ -> new TreeMap<>())
                .put(month, value.path("value").decimalValue());
    }

    /** Month by month, empty for what nobody shares. */
    TreeMap<YearMonth, BigDecimal> of(String indicator) {
        Collection<TreeMap<YearMonth, BigDecimal>> ofDistricts =
                parts.getOrDefault(indicator, Map.of()).values();
        TreeSet<YearMonth> months = new TreeSet<>();
        ofDistricts.forEach(part -> months.addAll(part.keySet()));
        TreeMap<YearMonth, BigDecimal> sum = new TreeMap<>();
        months.forEach(month -> sum.put(
                month,
                ofDistricts.stream()
                        .map(part -> part.floorEntry(month))
                        .filter(Objects::nonNull)
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sum;
    }
}
