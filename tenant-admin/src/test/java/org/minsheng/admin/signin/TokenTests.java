package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.congresses.TenantsKnown.State;
import org.minsheng.tenancy.token.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is given to the gateway and to services, against what, and for how long it is renewed. */
class TokenTests extends SignInTest {

    @Test
    void a_code_with_pkce_becomes_tokens_that_say_who_acts_where_as_what() throws Exception {
        Account clerk = people.member(city, Role.DEPARTMENT_CLERK);
        assertThat(browser.follow(Browser.authorize(""))).isEqualTo("http://localhost:8080/sign-in");

        JsonNode done = browser.password(clerk.login(), TestPeople.PASSWORD);
        assertThatObject(done).matches(it -> Browser.isAt(it, "DONE"));
        assertThat(done.get("next").asString()).isEqualTo(Browser.authorize(""));

        JsonNode issued = browser.tokens();
        Map<String, Object> claims = Browser.claims(issued);
        assertThat(claims)
                .containsEntry("iss", "http://localhost:8080/auth")
                .containsEntry("sub", clerk.person().toString())
                .containsEntry("aud", List.of("minsheng"))
                .containsEntry("name", "测试人员")
                .containsEntry("tenant", city.value())
                .containsEntry("level", "CITY")
                .containsEntry("roles", List.of("DEPARTMENT_CLERK"))
                .containsEntry("membership", clerk.membership().toString())
                .containsKey("department")
                .doesNotContainKey("scope");
        assertThat(issued.get("expires_in").asInt()).isBetween(290, 300);
        mvc.perform(get("/api/admin/me")
                        .header(
                                "Authorization",
                                "Bearer " + issued.get("access_token").asString())
                        .header("X-Tenant", "somebody-elses"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.membership.tenant").value(city.value()))
                .andExpect(jsonPath("$.today").value("2020-08-12"))
                .andExpect(jsonPath("$.operator").value(false));
    }

    @Test
    void whoever_reads_the_table_of_authorizations_signs_in_as_nobody() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        JsonNode issued = browser.tokens();
        Map<String, Object> kept = jdbc.sql("select * from admin.oauth2_authorization where principal_name = ?")
                .param(deputy.person().toString())
                .query()
                .singleRow();
        List<String> given = List.of("access_token", "refresh_token", "id_token").stream()
                .map(token -> issued.get(token).asString())
                .toList();
        assertThat(kept.values())
                .noneMatch(value -> value != null && given.stream().anyMatch(value.toString()::contains));
        assertThat(kept.get("refresh_token_value")).asString().startsWith("sha256:");
        assertThat(kept.get("authorization_code_value")).asString().startsWith("sha256:");
        JsonNode read = JsonMapper.shared()
                .createObjectNode()
                .put("refresh_token", String.valueOf(kept.get("refresh_token_value")));
        assertThat(browser.refresh(read).getStatus())
                .as("what stands there is no token")
                .isEqualTo(400);
    }

    @Test
    void a_refresh_token_that_the_gateway_revokes_renews_nothing() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        JsonNode issued = browser.tokens();
        assertThat(mvc.perform(post("/auth/oauth2/revoke")
                                .header("Authorization", Browser.basic("api-gateway", Browser.secret("api-gateway")))
                                .param("token", issued.get("refresh_token").asString())
                                .param("token_type_hint", "refresh_token"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(browser.refresh(issued).getStatus()).isEqualTo(400);
    }

    @Test
    void a_code_without_the_verifier_it_was_asked_with_is_worth_nothing() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        String location = browser.follow(Browser.authorize(""));
        String code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        assertThat(browser.exchange(code, "another-verifier-that-is-long-enough-for-the-rules-of-pkce-12345")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_code_goes_to_the_gateway_and_nowhere_else() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        MockHttpServletResponse response = browser.send(get(java.net.URI.create(
                Browser.authorize("").replace(Browser.CALLBACK, "http://elsewhere.example/login"))));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getHeader("Location")).isNull();
    }

    @Test
    void without_a_challenge_there_is_no_code() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        String location = browser.follow(
                Browser.authorize("").replaceAll("&code_challenge_method=S256&code_challenge=[^&]+", ""));
        assertThat(location).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void a_refresh_asks_again_whether_the_membership_still_stands() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        JsonNode first = browser.tokens();
        JsonNode second = browser.json(browser.refresh(first));
        assertThat(second.get("refresh_token").asString())
                .isNotEqualTo(first.get("refresh_token").asString());
        assertThat(browser.refresh(first).getStatus())
                .as("an old refresh token")
                .isEqualTo(400);

        mvc.perform(post("/api/admin/members/" + deputy.membership() + "/suspend")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        MockHttpServletResponse refused = browser.refresh(second);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("invalid_grant");
        assertThat(browser.follow(Browser.authorize(""))).as("the session").endsWith("/sign-in");
        assertThatObject(browser.password(deputy.login(), TestPeople.PASSWORD))
                .matches(it -> Browser.isProblem(it, "/problems/nowhere-to-act"));
    }

    @Test
    void a_suspended_tenant_lets_nobody_in_and_refreshes_nothing() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        JsonNode issued = browser.tokens();
        tenants.setState(city, State.SUSPENDED);
        assertThat(browser.refresh(issued).getStatus()).isEqualTo(400);
        assertThatObject(new Browser(mvc).password(deputy.login(), TestPeople.PASSWORD))
                .matches(it -> Browser.isProblem(it, "/problems/nowhere-to-act"));
    }

    @Test
    void services_get_a_token_of_their_own_and_the_gateway_gets_none() throws Exception {
        String core = Browser.basic("platform-core", Browser.secret("platform-core"));
        MockHttpServletResponse issued = clientCredentials(core, "internal");
        assertThat(issued.getStatus()).as(issued.getContentAsString()).isEqualTo(200);
        JsonNode answer = browser.json(issued);
        assertThat(Browser.claims(answer))
                .containsEntry("sub", "platform-core")
                .containsEntry("scope", "internal")
                .containsEntry("aud", List.of("minsheng"))
                .doesNotContainKeys("tenant", "roles", "name");
        mvc.perform(get("/api/admin/me")
                        .header(
                                "Authorization",
                                "Bearer " + answer.get("access_token").asString()))
                .andExpect(status().isForbidden());
        assertThat(clientCredentials(Browser.basic("platform-core", "not-the-secret"), "internal")
                        .getStatus())
                .isEqualTo(401);
        assertThat(clientCredentials(Browser.basic("api-gateway", Browser.secret("api-gateway")), "internal")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_public_half_of_the_key_is_published_and_no_more() throws Exception {
        mvc.perform(get("/auth/oauth2/jwks"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.keys[0].kid").isNotEmpty())
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
    }
}
