package org.minsheng.standalone;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.sample.SampleCongress;
import tools.jackson.databind.JsonNode;

/** What districts have confirmed of the indicators that their city shares out. */
final class RolledUp {

    private RolledUp() {}

    /** By indicator of the city and month: what its districts had confirmed by then, added up. */
    static Map<String, TreeMap<YearMonth, BigDecimal>> confirmed(Journeys journeys) {
        Map<String, List<TreeMap<YearMonth, BigDecimal>>> parts = new TreeMap<>();
        for (SampleCongress district : SampleCongress.DISTRICTS) {
            if (!district.hasList()) {
                continue;
            }
            try (Browser office = journeys.as(district.office())) {
                for (JsonNode report : Journeys.items(office, "/api/core/reports?limit=200")) {
                    if ("SHARE".equals(report.path("kind").asString())) {
                        for (JsonNode submission : Recount.submissions(office, report)) {
                            if (submission.path("counts").asBoolean()) {
                                JsonNode value = submission.path("values").path(0);
                                String key = district.slug() + " "
                                        + value.path("indicatorId").asString();
                                List<TreeMap<YearMonth, BigDecimal>> one =
                                        parts.computeIfAbsent(key, _ -> new ArrayList<>(List.of(new TreeMap<>())));
                                one.getFirst()
                                        .put(
                                                YearMonth.parse(
                                                        report.path("month").asString()),
                                                value.path("value").decimalValue());
                            }
                        }
                    }
                }
            }
        }
        Map<String, TreeMap<YearMonth, BigDecimal>> sums = new TreeMap<>();
        parts.forEach((key, part) -> sums.computeIfAbsent(key.split(" ")[1], _ -> new TreeMap<>()));
        sums.forEach((indicator, sum) -> {
            List<TreeMap<YearMonth, BigDecimal>> ofDistricts = parts.entrySet().stream()
                    .filter(part -> part.getKey().endsWith(" " + indicator))
                    .map(part -> part.getValue().getFirst())
                    .toList();
            TreeSet<YearMonth> months = new TreeSet<>();
            ofDistricts.forEach(part -> months.addAll(part.keySet()));
            months.forEach(month -> sum.put(
                    month,
                    ofDistricts.stream()
                            .map(part -> part.floorEntry(month))
                            .filter(java.util.Objects::nonNull)
                            .map(Map.Entry::getValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        });
        return sums;
    }
}
