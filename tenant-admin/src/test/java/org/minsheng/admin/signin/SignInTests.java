package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The conversation with the sign-in page, and its session. */
class SignInTests extends SignInTest {

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
        assertThat(common.getContentAsString(StandardCharsets.UTF_8)).contains("容易被猜到");
        JsonNode done = browser.json(browser.answer("new-password", Map.of("password", TestPeople.PASSWORD)));
        assertThatObject(done).matches(it -> Browser.isAt(it, "DONE"));
        assertThat(Browser.claims(browser.tokens())).containsEntry("tenant", city.value());

        JsonNode withTheOldOne = new Browser(mvc).password(login, first);
        assertThatObject(withTheOldOne).matches(it -> Browser.isProblem(it, "/problems/wrong-credentials"));
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
}
