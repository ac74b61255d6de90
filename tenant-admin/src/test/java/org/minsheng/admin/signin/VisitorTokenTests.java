package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.admin.congresses.TenantsKnown.State;
import org.minsheng.tenancy.token.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Who gets a token for the public of which congress. */
class VisitorTokenTests extends SignInTest {

    @Test
    void the_gateway_gets_one_that_names_the_congress_and_nobody() throws Exception {
        JsonNode issued = browser.json(ok(askedBy("api-gateway", "visitor", city.value())));
        assertThat(issued.get("expires_in").asInt()).isBetween(290, 300);
        assertThat(issued.has("refresh_token")).isFalse();
        assertThat(Browser.claims(issued))
                .containsEntry("iss", "http://localhost:8080/auth")
                .containsEntry("aud", List.of("minsheng"))
                .containsEntry("sub", "api-gateway")
                .containsEntry("tenant", city.value())
                .containsEntry("roles", List.of("VISITOR"))
                .doesNotContainKeys("scope", "name", "membership", "department", "level");
    }

    @Test
    void no_other_client_gets_one() throws Exception {
        refused(askedBy("platform-core", "visitor", city.value()), "invalid_scope");
        JsonNode issued = browser.json(ok(askedBy("platform-core", "internal", city.value())));
        assertThat(Browser.claims(issued)).doesNotContainKeys("tenant", "roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openid", "openid visitor", "internal"})
    void the_gateway_gets_nothing_else_in_its_own_name(String scope) throws Exception {
        refused(askedBy("api-gateway", scope, city.value()), "invalid_scope");
    }

    @Test
    void whoever_signs_in_and_asks_for_it_is_no_visitor() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        String asked = Browser.authorize("&tenant=" + tenants.city().value())
                .replace("scope=openid", "scope=openid%20visitor");
        Map<String, Object> claims = Browser.claims(browser.tokens(asked));
        assertThat(claims)
                .containsEntry("tenant", city.value())
                .containsEntry("roles", List.of("DEPUTY"))
                .doesNotContainKey("scope");
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, tenant-closed",
        "ENDED, not-found",
        "PREPARING, tenant-not-ready",
        "FAILED, tenant-not-ready"
    })
    void a_congress_that_is_not_open_has_no_visitors(State state, String why) throws Exception {
        tenants.setState(city, state);
        refused(askedBy("api-gateway", "visitor", city.value()), why);
    }

    @Test
    void a_congress_must_be_named_and_known() throws Exception {
        refused(askedBy("api-gateway", "visitor", "nobody-knows-it"), "not-found");
        refused(askedBy("api-gateway", "visitor", "No Slug"), "invalid_request");
        refused(askedBy("api-gateway", "visitor", city.value(), tenants.city().value()), "invalid_request");
        refused(askedBy("api-gateway", "visitor"), "invalid_request");
    }

    private MockHttpServletResponse askedBy(String client, String scope, String... congresses) throws Exception {
        MockHttpServletRequestBuilder asked = post("/auth/oauth2/token")
                .header("Authorization", Browser.basic(client, Browser.secret(client)))
                .param("grant_type", "client_credentials")
                .param("scope", scope);
        if (congresses.length > 0) {
            asked.param("tenant", congresses);
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private static MockHttpServletResponse ok(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer;
    }

    private void refused(MockHttpServletResponse answer, String why) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(browser.json(answer).get("error").asString()).isEqualTo(why);
    }
}
