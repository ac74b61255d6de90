package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A service that has just started, in a context of its own, because the others have caught up on their grants already. */
@CoreTest
@TestPropertySource(properties = "minsheng.testing=before-catching-up")
@DirtiesContext
@NullUnmarked
class BeforeCatchUpTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    MockMvcTester mvc;

    @Test
    void nobody_reads_jointly_before_it_is_certain_which_grants_hold() {
        TenantId city = tenants.freshCity();
        String project = "projects/" + city + "/" + UUID.randomUUID();
        for (String path : List.of("board", "overview", "board/export", project)) {
            assertThat(read(city, path))
                    .as(path)
                    .hasStatus(503)
                    .hasHeader("Retry-After", "5")
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/grants-not-known-yet");
        }
        assertThat(mvc.get().uri("/api/core/overview").with(Tokens.of(city, Role.CONGRESS_STAFF)))
                .as("its own it may read")
                .hasStatusOk();
        exchange.catchUp();
        assertThat(read(city, "board")).hasStatusOk();
    }

    private MvcTestResult read(TenantId city, String path) {
        return mvc.get()
                .uri("/api/core/joint/" + path)
                .with(Tokens.of(city, Role.CONGRESS_STAFF))
                .exchange();
    }
}
