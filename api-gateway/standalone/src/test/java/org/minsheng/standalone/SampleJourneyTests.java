package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.sample.SampleCongress;
import org.minsheng.standalone.sample.SampleMonth;
import tools.jackson.databind.JsonNode;

/** The sample as it is after the start, before any journey has done something to it. */
@ExtendWith(RunningSystem.class)
@Order(1)
class SampleJourneyTests {

    private final Journeys journeys;

    SampleJourneyTests(Installation system) {
        this.journeys = new Journeys(system);
    }

    @Test
    void the_sample_has_the_thirteen_districts_of_2020_and_the_published_lists() {
        try (Browser city = journeys.as("hangzhou.admin");
                Browser district = journeys.as("xiacheng.staff")) {
            // another journey may have opened one of a later year
            assertThat(Journeys.items(city, "/api/admin/onboarding"))
                    .extracting(there -> there.path("slug").asString())
                    .containsAll(SampleCongress.DISTRICTS.stream()
                            .map(SampleCongress::slug)
                            .toList());
            assertThat(Journeys.items(city, "/api/core/projects?year=2020&limit=100"))
                    .hasSize(10);
            assertThat(Journeys.items(district, "/api/core/projects?year=2020&limit=100"))
                    .hasSize(10);
            JsonNode funds =
                    city.get("/api/core/overview?year=2020").ok().body().path("funds");
            assertThat(funds.path("issuedFen").asLong()).isPositive();
            assertThat(funds.path("paidFen").asLong()).isPositive();
        }
    }

    @Test
    void every_report_of_the_sample_has_a_day_of_its_own_and_only_what_came_after_the_due_day_is_late() {
        for (SampleCongress congress : SampleCongress.withList()) {
            try (Browser office = journeys.as(congress.office())) {
                for (SampleMonth month : SampleMonth.ALL) {
                    LocalDate due = month.month().plusMonths(1).atDay(5);
                    assertThat(sampleReports(office, month)).isNotEmpty().allSatisfy(report -> {
                        LocalDate first = firstHandedIn(office, report);
                        assertThat(first).isBetween(due.minusDays(6), due.plusDays(5));
                        assertThat(report.path("late").asBoolean()).isEqualTo(first.isAfter(due));
                    });
                }
            }
        }
    }

    @Test
    void the_lights_of_the_sample_are_a_mix_and_its_grants_are_of_the_spring() {
        try (Browser city = journeys.as("hangzhou.staff")) {
            List<JsonNode> board = Stream.of("hangzhou", "shangcheng")
                    .flatMap(tenant -> Journeys.items(city, Journeys.BOARD + tenant).stream())
                    .toList();
            assertThat(board).hasSize(20);
            assertThat(board)
                    .extracting(row -> row.path("light").asString())
                    .contains("GREEN", "YELLOW", "RED", "UNKNOWN");
            assertThat(board).extracting(row -> row.path("late").asBoolean()).contains(true, false);
            List<JsonNode> grants = Journeys.items(city, "/api/admin/grants").stream()
                    .filter(grant -> "shangcheng"
                            .equals(grant.path("partner").path("slug").asString()))
                    .toList();
            assertThat(grants)
                    .hasSize(2)
                    .allSatisfy(grant -> assertThat(
                                    day(grant.path("history").path(1).path("at")))
                            .isEqualTo("2020-03-18"));
        }
    }

    /** Without those that other journeys have handed in. */
    private static List<JsonNode> sampleReports(Browser office, SampleMonth month) {
        return Journeys.items(office, "/api/core/reports?limit=100&month=" + month.month()).stream()
                .filter(report -> report.path("sample").asBoolean())
                .toList();
    }

    private static LocalDate firstHandedIn(Browser office, JsonNode report) {
        JsonNode history = office.get("/api/core/reports/" + report.path("id").asString())
                .ok()
                .body();
        return day(history.path("submissions").path(0).path("submittedAt"));
    }

    private static LocalDate day(JsonNode instant) {
        return LocalDate.ofInstant(Instant.parse(instant.asString()), ZoneId.of("Asia/Shanghai"));
    }
}
