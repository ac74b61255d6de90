package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.sample.SampleCongress;
import tools.jackson.databind.JsonNode;

/**
 * Every figure of the boards of the sample year, beside what comes out when someone else adds it up. Before the journeys
 * that end grants: then the city no longer knows all that is added up here.
 */
@ExtendWith(RunningSystem.class)
@Order(0)
class RecountJourneyTests {

    private static final String CITY = SampleCongress.CITY.slug();

    private final Journeys journeys;
    private SoftAssertions all = new SoftAssertions();

    RecountJourneyTests(Installation system) {
        this.journeys = new Journeys(system);
    }

    @Test
    void the_registers_the_overviews_and_the_joint_board_show_what_the_reports_add_up_to() {
        // what was confirmed last may still be on its way to the city
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(this::compare);
    }

    private void compare() {
        all = new SoftAssertions();
        Map<String, Recount> recounts = new TreeMap<>();
        for (SampleCongress congress : SampleCongress.withList()) {
            try (Browser office = journeys.as(congress.office())) {
                JsonNode overview =
                        office.get("/api/core/overview?year=2020").ok().body();
                LocalDate today = LocalDate.parse(overview.path("today").asString());
                Recount recount = new Recount(
                        office, today, congress.slug().equals(CITY) ? RolledUp.confirmed(journeys) : Map.of());
                assertThat(recount.projects).hasSize(10);
                recounts.put(congress.slug(), recount);
                register(congress.slug(), office, recount);
                overview(congress.slug(), overview, recount);
            }
        }
        joint(recounts);
        all.assertAll();
    }

    private void register(String tenant, Browser reader, Recount recount) {
        for (Recount.Project project : recount.projects) {
            String where = tenant + " " + project.no;
            JsonNode shown = reader.get("/api/core/projects/" + project.id).ok().body();
            standing(where, shown, project);
            text(where + " month", shown.path("asOf"), project.asOf);
            for (JsonNode indicator : shown.path("indicators")) {
                rate(
                        where + " " + indicator.path("name").asString(),
                        indicator.path("completion"),
                        project.completions.get(indicator.path("id").asString()));
            }
            funds(where, shown.path("funds"), List.of(project));
        }
    }

    private void standing(String where, JsonNode shown, Recount.Project project) {
        rate(where + " progress", shown.path("progress"), project.progress);
        rate(where + " planned", shown.path("planned"), project.planned);
        text(where + " light", shown.path("light"), project.light);
        text(where + " late", shown.path("late"), project.late);
        text(where + " returned", shown.path("returned"), project.returned);
    }

    private void overview(String tenant, JsonNode shown, Recount recount) {
        rate(tenant + " elapsed", shown.path("elapsed"), recount.elapsed());
        BigDecimal progress = recount.mean(recount.projects, project -> project.progress);
        rate(tenant + " progress", shown.path("progress"), progress);
        rate(tenant + " planned", shown.path("planned"), recount.mean(recount.projects, project -> project.planned));
        BigDecimal half = BigDecimal.valueOf(50);
        boolean overHalf = recount.elapsed().compareTo(half) >= 0 && progress != null && progress.compareTo(half) >= 0;
        text(tenant + " over half", shown.path("overHalfOnTime"), overHalf);
        lights(tenant, shown.path("projects"), recount);
        text(tenant + " projects", shown.path("projects").path("total"), recount.projects.size());
        funds(tenant, shown.path("funds"), recount.projects);
    }

    private void lights(String tenant, JsonNode shown, Recount recount) {
        for (String light : List.of("green", "yellow", "red", "unknown")) {
            text(tenant + " " + light, shown.path(light), recount.count(light.toUpperCase(java.util.Locale.ROOT)));
        }
        text(tenant + " late", shown.path("late"), recount.late());
    }

    private void joint(Map<String, Recount> recounts) {
        try (Browser city = journeys.as("hangzhou.office")) {
            JsonNode overview =
                    city.get("/api/core/joint/overview?year=2020").ok().body();
            jointOverview(overview.path("own"), recounts);
            overview.path("districts").forEach(district -> jointOverview(district, recounts));
            int rows = 0;
            for (JsonNode row : Journeys.items(city, "/api/core/joint/board?year=2020&limit=200")) {
                Recount recount = recounts.get(row.path("source").path("tenant").asString());
                if (recount != null) {
                    rows++;
                    Recount.Project project = recount.projects.stream()
                            .filter(each -> each.id.equals(row.path("projectId").asString()))
                            .findFirst()
                            .orElseThrow();
                    String where = "board: " + row.path("source").path("tenant").asString() + " " + project.no;
                    standing(where, row, project);
                    text(where + " month", row.path("reportMonth"), project.asOf);
                    if (row.path("funds").isObject()) {
                        funds(where, row.path("funds"), List.of(project));
                    }
                }
            }
            assertThat(rows).as("rows of the board that were recounted").isGreaterThanOrEqualTo(10);
        }
    }

    private void jointOverview(JsonNode shown, Map<String, Recount> recounts) {
        String tenant = shown.path("tenant").asString();
        Recount recount = recounts.get(tenant);
        if (recount == null || !(shown.path("linked").asBoolean() || tenant.equals(CITY))) {
            return;
        }
        String where = "joint: " + tenant;
        text(where + " projects", shown.path("projects"), recount.projects.size());
        lights(where, shown, recount);
        rate(where + " progress", shown.path("progress"), recount.mean(recount.projects, project -> project.progress));
        rate(where + " planned", shown.path("planned"), recount.mean(recount.projects, project -> project.planned));
        if (shown.path("funds").isObject()) {
            funds(where, shown.path("funds"), recount.projects);
        }
    }

    /** Rates of the plan are taken over the projects that have one. */
    private void funds(String where, JsonNode shown, List<Recount.Project> some) {
        List<Recount.Project> withPlan =
                some.stream().filter(project -> project.plannedFen != null).toList();
        BigDecimal planned = Arithmetic.sum(withPlan, project -> project.plannedFen);
        BigDecimal issued = Arithmetic.sum(some, project -> project.issuedFen);
        BigDecimal paid = Arithmetic.sum(some, project -> project.paidFen);
        number(where + " planned fen", shown.path("plannedFen"), planned);
        number(where + " issued fen", shown.path("issuedFen"), issued);
        number(where + " paid fen", shown.path("paidFen"), paid);
        rate(
                where + " 下达率",
                shown.path("issueRate"),
                Arithmetic.percent(Arithmetic.sum(withPlan, project -> project.issuedFen), planned));
        rate(
                where + " 支付率",
                shown.path("paymentRateOfPlan"),
                Arithmetic.percent(Arithmetic.sum(withPlan, project -> project.paidFen), planned));
        rate(where + " paid of issued", shown.path("paymentRateOfIssued"), Arithmetic.percent(paid, issued));
    }

    private void rate(String what, JsonNode shown, @Nullable BigDecimal counted) {
        number(what, shown, Arithmetic.shown(counted));
    }

    private void number(String what, JsonNode shown, @Nullable BigDecimal counted) {
        BigDecimal number = Arithmetic.number(shown);
        if (counted == null) {
            all.assertThat(number).as(what).isNull();
        } else {
            all.assertThat(number).as(what).isNotNull().isEqualByComparingTo(counted);
        }
    }

    private void text(String what, JsonNode shown, @Nullable Object counted) {
        all.assertThat(shown.isNull() ? null : shown.asString())
                .as(what)
                .isEqualTo(counted == null ? null : counted.toString());
    }
}
