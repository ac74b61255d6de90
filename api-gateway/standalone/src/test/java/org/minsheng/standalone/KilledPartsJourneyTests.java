package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minsheng.standalone.campaign.KillCampaign.Victim.BACKEND;
import static org.minsheng.standalone.campaign.KillCampaign.Victim.CORE_AND_POSTGRESQL;
import static org.minsheng.standalone.campaign.KillCampaign.Victim.REDIS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.campaign.KillCampaign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whatever dies, nothing is lost and nothing comes twice. Last of the journeys: it leaves another year behind. */
@ExtendWith(RunningSystem.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledPartsJourneyTests {

    private static final Duration SOON = Duration.ofMinutes(2);

    private final Installation system;
    private final Journeys journeys;
    private final CoreItself core;

    KilledPartsJourneyTests(Installation system) {
        this.system = system;
        this.journeys = new Journeys(system);
        this.core = new CoreItself(system);
    }

    @Test
    @Order(1)
    void with_redis_dead_a_confirmed_report_still_reaches_the_city_and_with_redis_back_all_goes_on() throws Exception {
        String report;
        JsonNode project;
        try (Browser clerk = journeys.as("shangcheng.clerk1")) {
            JsonNode row = Journeys.items(clerk, "/api/core/projects?year=2020&limit=100")
                    .getFirst();
            project = clerk.get("/api/core/projects/" + row.path("id").asString())
                    .ok()
                    .body();
            report = Journeys.reportAgain(clerk, project, "2020-08", "Redis 停机前上报 " + UUID.randomUUID());
        }
        long issued = Journeys.issuedFen(project) + 100;
        system.redis().kill();
        String path = "/api/core/reports/" + report;
        Map<String, String> seen = core.ask("shangcheng", "GOVERNMENT_OFFICE", "GET", path, Map.of())
                .ok()
                .ifMatch();
        core.ask("shangcheng", "GOVERNMENT_OFFICE", "POST", path + "/confirm", seen)
                .ok();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Journeys.issuedFen(onTheBoard(project))).isEqualTo(issued));
        system.redis().startAgain();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            try (Browser city = journeys.as("hangzhou.office")) {
                JsonNode shown = Journeys.row(city, "shangcheng", project);
                assertThat(shown.path("reportMonth").asString("")).isEqualTo("2020-08");
                assertThat(Journeys.issuedFen(shown)).isEqualTo(issued);
            }
        });
    }

    private JsonNode onTheBoard(JsonNode project) throws Exception {
        Answer board = core.ask("hangzhou", "GOVERNMENT_OFFICE", "GET", Journeys.BOARD + "shangcheng", Map.of())
                .ok();
        return board.items().stream()
                .filter(row -> row.path("projectId").equals(project.path("id")))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    @Order(2)
    void while_parts_are_killed_under_work_every_acknowledged_word_stays_true() throws Exception {
        // the long one, where everything dies, is KillCampaign.main
        assertThat(new KillCampaign(system, 20200812).run(List.of(BACKEND, CORE_AND_POSTGRESQL, REDIS)))
                .isEmpty();
    }
}
