package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/** What an administrator takes away is over when their click is answered, in each service and whatever dies after it. */
@ExtendWith(RunningSystem.class)
@Order(1)
class RevocationJourneyTests {

    private static final String LOGIN = "shangcheng.clerk4";
    private static final String CORE = "/api/core/projects?year=2020&limit=1";
    private static final String ADMIN = "/api/admin/me";

    private final Installation system;
    private final Journeys journeys;
    private final CoreItself core;
    private String member = "";
    private Map<String, Object> claims = Map.of();

    RevocationJourneyTests(Installation system) {
        this.system = system;
        this.journeys = new Journeys(system);
        this.core = new CoreItself(system);
    }

    @BeforeEach
    void a_clerk() {
        try (Browser clerk = journeys.as(LOGIN)) {
            JsonNode me = clerk.get(ADMIN).ok().body();
            String membership = me.path("membership").path("id").asString();
            member = "/api/admin/members/" + membership;
            claims = Map.of(
                    "sub", me.path("person").path("id").asString(),
                    "name", "经办员04",
                    "tenant", "shangcheng",
                    "level", "DISTRICT",
                    "membership", membership,
                    "roles", List.of("GOVERNMENT_OFFICE"),
                    "stand", "0");
        }
    }

    @Test
    void a_suspended_clerk_is_out_with_the_next_request_and_back_after_signing_in() {
        try (Browser admin = journeys.as("shangcheng.admin");
                Browser clerk = journeys.as(LOGIN);
                Browser another = journeys.as(LOGIN)) {
            clerk.get(CORE).ok();
            another.get(ADMIN).ok();
            admin.post(member + "/suspend", Map.of()).ok();
            assertThat(clerk.get(CORE).status()).isEqualTo(401);
            assertThat(another.get(ADMIN).status()).isEqualTo(401);
            assertThat(clerk.get(CORE).body().path("type").asString()).isEqualTo("/problems/session-ended");
            admin.post(member + "/resume", Map.of()).ok();
            assertThat(clerk.get(CORE).status())
                    .as("the session is not what came back")
                    .isEqualTo(401);
        }
        try (Browser clerk = journeys.as(LOGIN)) {
            clerk.get(CORE).ok();
        }
    }

    @Test
    void with_tenant_admin_or_redis_killed_after_the_click_it_stays_taken_away() throws Exception {
        Service tenantAdmin = system.service("tenant-admin");
        try (Browser admin = journeys.as("shangcheng.admin")) {
            assertThat(asked().status()).isEqualTo(200);
            admin.post(member + "/suspend", Map.of()).ok();
            tenantAdmin.kill();
            assertThat(asked().status()).isEqualTo(401);
            system.redis().kill();
            assertThat(asked().status()).isEqualTo(401);
        } finally {
            system.redis().startAgain();
            tenantAdmin.start();
            system.awaitReady();
        }
        try (Browser admin = journeys.as("shangcheng.admin")) {
            admin.post(member + "/resume", Map.of()).ok();
        }
    }

    private Answer asked() throws Exception {
        return core.ask(claims, "GET", CORE, Map.of());
    }
}
