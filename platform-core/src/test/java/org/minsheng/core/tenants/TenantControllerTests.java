package org.minsheng.core.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.schema.TenantSchemas;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CoreTest
class TenantControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    TenantSchemas schemas;

    final String slug = "ordered-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_tenant_is_ready_when_the_answer_comes_and_the_second_answer_is_the_same() {
        for (int i = 0; i < 2; i++) {
            assertThat(order(slug, Tokens.service(), """
                            {"level": "CITY", "name": "杭州市", "state": "READY",
                             "names": [{"name": "杭州市", "regionCode": "330100", "from": "2001-01-01"}]}
                            """))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("{\"slug\": \"%s\", \"state\": \"READY\", \"version\": %d}"
                            .formatted(slug, schemas.version()));
        }
        assertThat(mvc.get().uri("/internal/tenants/{slug}", slug).with(Tokens.service()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("READY");
    }

    @Test
    void what_is_no_tenant_is_refused_with_a_reason() {
        assertThat(order("No-Slug", Tokens.service(), "{\"level\": \"CITY\", \"name\": \"x\"}"))
                .hasStatus(422);
        assertThat(order(slug, Tokens.service(), "{\"level\": \"DISTRICT\", \"name\": \"x\"}"))
                .hasStatus(422);
        assertThat(order(slug, Tokens.service(), "{\"level\": \"DISTRICT\", \"parent\": \"nobody\", \"name\": \"x\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/parent-unknown");
        assertThat(order(slug, Tokens.service(), "{\"level\": \"CITY\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
        assertThat(mvc.get().uri("/internal/tenants/{slug}", slug).with(Tokens.service()))
                .hasStatus(404);
    }

    @Test
    void people_of_a_tenant_and_operators_may_not() {
        String body = "{\"level\": \"CITY\", \"name\": \"x\"}";
        assertThat(order(slug, Tokens.operator(), body)).hasStatus(403);
        assertThat(order(slug, Tokens.of(tenants.freshCity(), Role.values()), body))
                .hasStatus(403);
        assertThat(mvc.put()
                        .uri("/internal/tenants/{slug}", slug)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(401);
    }

    private MvcTestResult order(String tenant, RequestPostProcessor who, String body) {
        return mvc.put()
                .uri("/internal/tenants/{slug}", tenant)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
