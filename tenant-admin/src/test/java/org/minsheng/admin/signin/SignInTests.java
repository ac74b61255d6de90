package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.TestTenants;
import org.minsheng.admin.Tokens;
import org.minsheng.admin.accounts.TenantsKnown.State;
import org.minsheng.admin.accounts.TestPeople;
import org.minsheng.admin.accounts.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@AdminTest
class SignInTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestPeople people;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    TenantId city;
    Browser browser;

    @BeforeEach
    void open_a_browser() {
        city = tenants.city();
        browser = new Browser(mvc);
    }

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
    void a_name_nobody_has_is_refused_and_locked_just_as_one_that_somebody_has() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (String login : List.of(deputy.login(), "nobody-" + deputy.login())) {
            Browser attacker = new Browser(mvc);
            for (int attempt = 1; attempt <= 5; attempt++) {
                MockHttpServletResponse refused = attacker.answer(
                        "password", Map.of("loginName", login, "password", "wrong wrong wrong " + attempt));
                assertThat(refused.getStatus()).isEqualTo(401);
                assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("/problems/wrong-credentials");
            }
            MockHttpServletResponse locked =
                    attacker.answer("password", Map.of("loginName", login, "password", TestPeople.PASSWORD));
            assertThat(locked.getStatus()).isEqualTo(423);
            assertThat(locked.getContentAsString(StandardCharsets.UTF_8)).contains("\"until\":\"");
        }
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (int round = 0; round < 2; round++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                browser.answer("password", Map.of("loginName", deputy.login(), "password", "wrong wrong wrong"));
            }
            assertThatObject(browser.password(deputy.login(), TestPeople.PASSWORD))
                    .matches(it -> Browser.isAt(it, "DONE"));
        }
    }

    @Test
    void a_lock_opens_by_itself() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (int attempt = 0; attempt < 6; attempt++) {
            browser.answer("password", Map.of("loginName", deputy.login(), "password", "wrong wrong wrong"));
        }
        jdbc.sql("update failed_attempts set locked_until = now() - interval '1 second' where locked_until > now()")
                .update();
        assertThatObject(browser.password(deputy.login(), TestPeople.PASSWORD)).matches(it -> Browser.isAt(it, "DONE"));
    }

    @Test
    void a_first_password_opens_nothing_but_the_choice_of_an_own_one() throws Exception {
        String login = "first-" + city.value();
        String body = mvc.perform(post("/api/admin/members")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"name":"新来的人","loginName":"%s","roles":["CONGRESS_STAFF"],"with":"FIRST_PASSWORD"}""".formatted(login)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String first = body.replaceFirst(".*\"firstPassword\":\"([^\"]+)\".*", "$1");

        assertThatObject(browser.password(login, first)).matches(it -> Browser.isAt(it, "NEW_PASSWORD"));
        assertThat(browser.follow(Browser.authorize(""))).isEqualTo("http://localhost:8080/sign-in");
        MockHttpServletResponse same = browser.answer("new-password", Map.of("password", first));
        assertThat(same.getStatus()).isEqualTo(422);
        MockHttpServletResponse common = browser.answer("new-password", Map.of("password", "woaini1314520"));
        assertThat(common.getContentAsString(StandardCharsets.UTF_8)).contains("最常被人猜到");
        JsonNode done = browser.json(browser.answer("new-password", Map.of("password", TestPeople.PASSWORD)));
        assertThatObject(done).matches(it -> Browser.isAt(it, "DONE"));
        assertThat(Browser.claims(browser.tokens())).containsEntry("tenant", city.value());

        JsonNode withTheOldOne = new Browser(mvc).password(login, first);
        assertThatObject(withTheOldOne).matches(it -> Browser.isProblem(it, "/problems/wrong-credentials"));
    }

    @Test
    void a_tenant_can_want_a_second_factor_and_each_code_opens_once() throws Exception {
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        requireSecondFactor(city, Role.CONGRESS_STAFF);

        JsonNode enrol = browser.password(staff.login(), TestPeople.PASSWORD);
        assertThatObject(enrol).matches(it -> Browser.isAt(it, "ENROL_TOTP"));
        String secret = enrol.at("/totp/secret").asString();
        assertThat(enrol.at("/totp/uri").asString())
                .startsWith("otpauth://totp/")
                .contains("secret=" + secret);
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
        assertThat(browser.answer("totp", Map.of("code", "000000")).getStatus()).isEqualTo(401);
        String code = codeOf(secret, 0);
        JsonNode done = browser.json(browser.answer("totp", Map.of("code", code)));
        assertThatObject(done).matches(it -> Browser.isAt(it, "DONE"));
        assertThat(jdbc.sql("select totp_secret from person where id = ?")
                        .param(staff.person())
                        .query(String.class)
                        .single())
                .doesNotContain(secret);

        Browser next = new Browser(mvc);
        JsonNode asked = next.password(staff.login(), TestPeople.PASSWORD);
        assertThatObject(asked).matches(it -> Browser.isAt(it, "TOTP"));
        assertThat(asked.has("totp")).isFalse();
        assertThat(next.answer("totp", Map.of("code", code)).getStatus())
                .as("replayed")
                .isEqualTo(401);
        JsonNode in = next.json(next.answer("totp", Map.of("code", codeOf(secret, 1))));
        assertThatObject(in).matches(it -> Browser.isAt(it, "DONE"));
    }

    @Test
    void guessing_codes_is_locked_even_for_who_knows_the_password() throws Exception {
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        requireSecondFactor(city, Role.CONGRESS_STAFF);
        String secret = browser.password(staff.login(), TestPeople.PASSWORD)
                .at("/totp/secret")
                .asString();
        browser.answer("totp", Map.of("code", codeOf(secret, -1)));
        int last = 0;
        for (int attempt = 0; attempt < 6; attempt++) {
            Browser attacker = new Browser(mvc);
            attacker.password(staff.login(), TestPeople.PASSWORD);
            last = attacker.answer("totp", Map.of("code", "abcdef")).getStatus();
        }
        assertThat(last).isEqualTo(423);
    }

    @Test
    void a_person_of_two_tenants_chooses_one_and_can_switch() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        TenantId district = tenants.district(city);
        people.also(deputy, district, Role.CONGRESS_STAFF);

        JsonNode choose = browser.password(deputy.login(), TestPeople.PASSWORD);
        assertThatObject(choose).matches(it -> Browser.isAt(it, "CHOOSE"));
        assertThat(choose.get("memberships").size()).isEqualTo(2);
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
        choose(choose, 0);
        assertThat(Browser.claims(browser.tokens())).containsEntry("tenant", city.value());

        assertThat(browser.follow(Browser.authorize("&prompt=select_account"))).endsWith("/sign-in");
        JsonNode again = browser.state();
        assertThatObject(again).matches(it -> Browser.isAt(it, "CHOOSE"));
        JsonNode done = choose(again, 1);
        assertThat(done.get("next").asString()).isEqualTo(Browser.authorize(""));
        assertThat(Browser.claims(browser.tokens()))
                .containsEntry("tenant", district.value())
                .containsEntry("level", "DISTRICT")
                .containsEntry("roles", List.of("CONGRESS_STAFF"));
    }

    @Test
    void someone_elses_membership_cannot_be_chosen() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        people.also(deputy, tenants.district(city), Role.DEPUTY);
        Account other = people.member(city, Role.TENANT_ADMINISTRATOR);
        browser.password(deputy.login(), TestPeople.PASSWORD);
        assertThat(browser.answer("membership", Map.of("id", other.membership()))
                        .getStatus())
                .isEqualTo(404);
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
    void a_new_first_password_ends_every_sign_in_with_the_old_one() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        JsonNode issued = browser.tokens();
        mvc.perform(post("/api/admin/members/" + deputy.membership() + "/first-password")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.firstPassword").isNotEmpty());
        assertThat(browser.refresh(issued).getStatus()).isEqualTo(400);
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
        assertThatObject(browser.state()).matches(it -> Browser.isAt(it, "PASSWORD"));
    }

    @Test
    void another_sites_page_cannot_answer_for_the_user() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        browser.state();
        MockHttpServletResponse forged = browser.send(post("/auth/sign-in/password")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(deputy.login(), TestPeople.PASSWORD)));
        assertThat(forged.getStatus()).isEqualTo(403);
    }

    @Test
    void a_session_known_before_is_worth_nothing_after_signing_in() throws Exception {
        browser.follow(Browser.authorize(""));
        String before = value("MINSHENG_SIGNIN");
        signedIn(people.member(city, Role.DEPUTY));
        assertThat(value("MINSHENG_SIGNIN")).isNotEqualTo(before);
        var cookie = java.util.Objects.requireNonNull(browser.cookie("MINSHENG_SIGNIN"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/auth");
        MockHttpServletResponse fixed = mvc.perform(get(java.net.URI.create(Browser.authorize("")))
                        .cookie(new jakarta.servlet.http.Cookie("MINSHENG_SIGNIN", before)))
                .andReturn()
                .getResponse();
        assertThat(fixed.getHeader("Location")).endsWith("/sign-in");
    }

    @Test
    void whoever_abandons_is_nobody_again() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        JsonNode state = browser.json(browser.answer("abandon", Map.of()));
        assertThatObject(state).matches(it -> Browser.isAt(it, "PASSWORD"));
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
    }

    @Test
    void signing_out_at_the_gateway_ends_the_session_here() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        JsonNode issued = browser.tokens();
        String location = browser.follow("/auth/connect/logout?post_logout_redirect_uri=http://localhost:8080/"
                + "&id_token_hint=" + issued.get("id_token").asString());
        assertThat(location).isEqualTo("http://localhost:8080/");
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
        assertThat(browser.refresh(issued).getStatus()).as("the refresh token").isEqualTo(400);
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
    void the_first_operator_acts_in_no_tenant() throws Exception {
        JsonNode state = browser.password("operator", "first-password-of-tests");
        assertThatObject(state).matches(it -> Browser.isAt(it, "NEW_PASSWORD"));
        browser.answer("new-password", Map.of("password", TestPeople.PASSWORD));
        JsonNode issued = browser.tokens();
        assertThat(Browser.claims(issued))
                .containsEntry("roles", List.of("PLATFORM_OPERATOR"))
                .doesNotContainKeys("tenant", "membership");
        mvc.perform(get("/api/admin/me")
                        .header(
                                "Authorization",
                                "Bearer " + issued.get("access_token").asString()))
                .andExpect(jsonPath("$.operator").value(true))
                .andExpect(jsonPath("$.membership").isEmpty());
        mvc.perform(get("/api/admin/members")
                        .header(
                                "Authorization",
                                "Bearer " + issued.get("access_token").asString()))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_public_half_of_the_key_is_published_and_no_more() throws Exception {
        mvc.perform(get("/auth/oauth2/jwks"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.keys[0].kid").isNotEmpty())
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
    }

    private void signedIn(Account person) throws Exception {
        JsonNode state = browser.password(person.login(), TestPeople.PASSWORD);
        assertThatObject(state).matches(it -> Browser.isAt(it, "DONE"));
    }

    private JsonNode choose(JsonNode state, int number) throws Exception {
        UUID id = UUID.fromString(state.get("memberships").get(number).get("id").asString());
        return browser.json(browser.answer("membership", Map.of("id", id)));
    }

    private MockHttpServletResponse clientCredentials(String authorization, String scope) throws Exception {
        return mvc.perform(post("/auth/oauth2/token")
                        .header("Authorization", authorization)
                        .param("grant_type", "client_credentials")
                        .param("scope", scope))
                .andReturn()
                .getResponse();
    }

    private void requireSecondFactor(TenantId tenant, Role role) throws Exception {
        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put("/api/admin/sign-in-policy")
                        .with(tokens.of(tenant, Role.TENANT_ADMINISTRATOR))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"totpRoles\":[\"%s\"]}".formatted(role)))
                .andExpect(status().isOk());
    }

    private String value(String cookie) {
        return java.util.Objects.requireNonNull(browser.cookie(cookie)).getValue();
    }

    private static String codeOf(String secret, int stepsFromNow) {
        return new TOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
                .withHOTPGenerator(
                        hotp -> hotp.withAlgorithm(HMACAlgorithm.SHA1).withPasswordLength(6))
                .build()
                .at(System.currentTimeMillis() / 1000 + stepsFromNow * 30L);
    }
}
