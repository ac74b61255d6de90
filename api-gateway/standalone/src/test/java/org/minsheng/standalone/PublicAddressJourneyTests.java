package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.standalone.browser.Answer;
import org.minsheng.standalone.browser.Browser;
import org.minsheng.standalone.sample.SampleCongress;
import org.minsheng.standalone.sample.SampleYear;

/** Somebody from the street, at a congress's public address. */
@ExtendWith(RunningSystem.class)
class PublicAddressJourneyTests {

    /** A second, and what a machine that has a lot to do may add to it; far less than a visitor's token lives. */
    private static final Duration A_SECOND = Duration.ofSeconds(30);

    private final Installation system;
    private final Journeys journeys;
    private Browser street;

    PublicAddressJourneyTests(Installation system) {
        this.system = system;
        this.journeys = new Journeys(system);
    }

    @BeforeEach
    void a_browser_that_was_never_here() {
        street = new Browser(system.address());
    }

    @AfterEach
    void leave() {
        street.close();
    }

    @Test
    void the_public_reads_the_name_and_the_year_and_takes_no_cookie_home() {
        for (SampleCongress congress : SampleCongress.withList()) {
            Answer answer =
                    street.get("/o/" + congress.slug() + "/api/congress").ok();
            assertThat(answer.body().path("name").asString()).isEqualTo(congress.name());
            assertThat(answer.body().path("year").asInt()).isEqualTo(SampleYear.SEEN_ON.getYear());
            assertThat(answer.header("set-cookie")).isEmpty();
            assertThat(answer.header("cache-control")).contains("no-store");
        }
        assertThat(street.get("/o/nowhere/api/congress").status()).isEqualTo(404);
    }

    @Test
    void whoever_is_signed_in_for_one_congress_is_a_visitor_at_the_address_of_another() {
        try (Browser city = journeys.as("hangzhou.staff")) {
            Answer answer = city.get("/o/jiande/api/congress", Map.of("X-Tenant", "hangzhou"));
            assertThat(answer.ok().body().path("name").asString()).isEqualTo("建德市");
            assertThat(city.get("/api/core/portal/congress").status()).isEqualTo(403);
        }
    }

    @Test
    void a_suspended_congress_is_closed_to_its_public_a_second_later() {
        String address = "/o/chunan/api/congress";
        street.get(address).ok();
        try (Browser operator = journeys.as(SampleYear.OPERATOR)) {
            operator.post("/api/admin/tenants/chunan/suspend", Map.of()).ok();
            try {
                await().atMost(A_SECOND).untilAsserted(() -> isClosed(street.get(address)));
            } finally {
                operator.post("/api/admin/tenants/chunan/resume", Map.of()).ok();
            }
        }
        await().atMost(A_SECOND)
                .untilAsserted(() -> assertThat(street.get(address).status()).isEqualTo(200));
    }

    private static void isClosed(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("type").asString("")).isEqualTo("/problems/tenant-closed");
        assertThat(answer.header("set-cookie")).isEmpty();
    }
}
