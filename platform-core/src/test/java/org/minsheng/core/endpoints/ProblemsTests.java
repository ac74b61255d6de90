package org.minsheng.core.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CoreTest
@NullUnmarked
class ProblemsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTenants tenants;

    TenantId tenant;

    @BeforeEach
    void a_city() {
        tenant = tenants.prepare("problems", TenantLevel.CITY, null);
    }

    @Test
    void a_problem_speaks_the_readers_language() {
        assertThat(mvc.get()
                        .uri("/api/core/testing/nothing")
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .with(Tokens.of(tenant, Role.DEPUTY)))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not found");
        for (String language : new String[] {"zh-CN", "zh", "fr"}) {
            assertThat(mvc.get()
                            .uri("/api/core/testing/nothing")
                            .header("Accept-Language", language)
                            .with(Tokens.of(tenant, Role.DEPUTY)))
                    .bodyJson()
                    .extractingPath("$.title")
                    .isEqualTo("没有找到");
        }
    }

    @Test
    void what_nobody_foresaw_is_a_500_with_the_request_id_and_nothing_else() {
        var answer = mvc.get()
                .uri("/api/core/testing/broken")
                .header("X-Request-Id", "3f2a9c1e-0001")
                .with(Tokens.of(tenant, Role.DEPUTY));
        assertThat(answer)
                .hasStatus(500)
                .hasHeader("X-Request-Id", "3f2a9c1e-0001")
                .bodyText()
                .contains("3f2a9c1e-0001")
                .doesNotContain("secret", "IllegalState", "org.minsheng");
    }

    @Test
    void a_database_that_is_away_is_a_503_that_says_when_to_come_again() {
        for (String state : List.of("08006", "57P01", "57P02", "57P03")) {
            assertThat(mvc.get()
                            .uri("/api/core/testing/database-away?state=" + state)
                            .with(Tokens.of(tenant, Role.DEPUTY)))
                    .as(state)
                    .hasStatus(503)
                    .hasHeader("Retry-After", "2")
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/database-away");
        }
        assertThat(mvc.get().uri("/api/core/testing/database-away?state=42501").with(Tokens.of(tenant, Role.DEPUTY)))
                .as("what is not allowed stays so")
                .hasStatus(500);
    }

    @Test
    void a_connection_that_dies_under_a_transaction_is_a_database_that_is_away_too() {
        assertThat(mvc.get().uri("/api/core/testing/killed-backend").with(Tokens.of(tenant, Role.DEPUTY)))
                .hasStatus(503)
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/database-away");
    }

    @Test
    void a_request_id_that_is_not_harmless_is_replaced() {
        var answer = mvc.get()
                .uri("/api/core/testing/who-am-i")
                .header("X-Request-Id", "x\" injected=\"1")
                .exchange();
        assertThat(answer.getResponse().getHeader("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void without_signing_in_there_is_a_problem_and_the_description_of_the_api() {
        assertThat(mvc.get().uri("/api/core/testing/who-am-i"))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/not-signed-in");
        assertThat(mvc.get().uri("/api/core/openapi"))
                .hasStatusOk()
                .bodyText()
                .contains("\"openapi\"")
                .doesNotContain("/internal/");
    }
}
