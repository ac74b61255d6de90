package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.sessions.Device;
import org.minsheng.admin.sessions.SignIns;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Somebody is signed in at the desk and on another device, sees both, and ends what is not theirs any more. */
class SessionsTests extends SignInTest {

    private static final String ME = "/api/admin/me";

    @Autowired
    SignIns signIns;

    Account deputy;
    JsonNode desk;
    Browser other;
    JsonNode elsewhere;

    @BeforeEach
    void somebody_is_signed_in_twice() throws Exception {
        deputy = people.member(city, Role.DEPUTY);
        other = browser;
        signedIn(deputy);
        elsewhere = other.tokens();
        browser = new Browser(mvc);
        signedIn(deputy);
        desk = browser.tokens();
    }

    @Test
    void each_device_is_listed_with_what_makes_it_known() throws Exception {
        mvc.perform(with(desk, get(ME + "/sessions")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].id").value(signIn(desk)))
                .andExpect(jsonPath("$[0].current").value(true))
                .andExpect(jsonPath("$[1].id").value(signIn(elsewhere)))
                .andExpect(jsonPath("$[1].current").value(false))
                .andExpect(jsonPath("$[1].browser").value("CHROME"))
                .andExpect(jsonPath("$[1].system").value("WINDOWS"))
                .andExpect(jsonPath("$[1].address").value("127.0.0.1"))
                .andExpect(jsonPath("$[1].tenantName").isNotEmpty());
    }

    @Test
    void another_congress_chosen_in_the_same_browser_is_the_same_device() throws Exception {
        people.also(deputy, tenants.city(), Role.DEPUTY);
        assertThat(browser.follow(Browser.authorize("&prompt=select_account"))).endsWith("/sign-in");
        choose(browser.state(), 1);
        JsonNode there = browser.tokens();
        assertThat(signIn(there)).isEqualTo(signIn(desk));
        mvc.perform(with(there, get(ME + "/sessions")))
                .andExpect(jsonPath("$.length()").value(2));
    }

    @Test
    void an_ended_session_is_over_with_its_next_request_everywhere() throws Exception {
        mvc.perform(with(elsewhere, get(ME))).andExpect(status().isOk());
        mvc.perform(with(desk, post(ME + "/sessions/" + signIn(elsewhere) + "/end")))
                .andExpect(status().isNoContent());
        assertIsOver(elsewhere);
        assertThat(FakeCore.instance().calls(signIn(elsewhere)).getLast().number("stand"))
                .as("core has been told when the click is answered")
                .isGreaterThan(
                        Long.parseLong(String.valueOf(Browser.claims(elsewhere).get(AccessTokens.STAND))));
        mvc.perform(with(desk, get(ME + "/sessions")))
                .andExpect(jsonPath("$.length()").value(1));
    }

    @Test
    void the_browser_of_an_ended_session_is_asked_for_the_password_again() throws Exception {
        mvc.perform(with(desk, post(ME + "/sessions/" + signIn(elsewhere) + "/end")))
                .andExpect(status().isNoContent());
        assertThat(other.follow(Browser.authorize(""))).endsWith("/sign-in");
        assertThatObject(other.state()).matches(state -> Browser.isAt(state, "PASSWORD"));
    }

    @Test
    void all_others_end_at_once_and_this_one_goes_on() throws Exception {
        mvc.perform(with(desk, post(ME + "/sessions/end-others"))).andExpect(status().isNoContent());
        assertIsOver(elsewhere);
        mvc.perform(with(desk, get(ME))).andExpect(status().isOk());
        assertThat(browser.refresh(desk).getStatus()).isEqualTo(200);
    }

    @Test
    void nobody_ends_what_is_another_persons() throws Exception {
        Browser somebodyElse = new Browser(mvc);
        Account stranger = people.member(city, Role.TENANT_ADMINISTRATOR);
        somebodyElse.password(stranger.login(), org.minsheng.admin.TestPeople.PASSWORD);
        JsonNode theirs = somebodyElse.tokens();
        for (UUID id : List.of(UUID.fromString(signIn(desk)), UUID.randomUUID())) {
            mvc.perform(with(theirs, post(ME + "/sessions/" + id + "/end"))).andExpect(status().isNotFound());
        }
        mvc.perform(with(theirs, post(ME + "/sessions/end-others"))).andExpect(status().isNoContent());
        mvc.perform(with(desk, get(ME))).andExpect(status().isOk());
        assertThat(browser.refresh(desk).getStatus()).isEqualTo(200);
        mvc.perform(with(theirs, get(ME + "/sessions")))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(signIn(theirs)));
    }

    @Test
    void what_has_ended_is_not_there_to_be_ended_again() throws Exception {
        String end = ME + "/sessions/" + signIn(elsewhere) + "/end";
        mvc.perform(with(desk, post(end))).andExpect(status().isNoContent());
        mvc.perform(with(desk, post(end))).andExpect(status().isNotFound());
    }

    @Test
    void signing_out_ends_the_token_that_is_still_in_use() throws Exception {
        mvc.perform(post("/auth/oauth2/revoke")
                        .header("Authorization", Browser.basic("api-gateway", Browser.secret("api-gateway")))
                        .param("token", elsewhere.get("refresh_token").asString()))
                .andExpect(status().isOk());
        assertIsOver(elsewhere);
        mvc.perform(with(desk, get(ME))).andExpect(status().isOk());
    }

    @Test
    void of_very_many_the_oldest_end() throws Exception {
        PersonId person = new PersonId(deputy.person());
        IntStream.range(0, 49).forEach(_ -> signIns.begin(person, Instant.now(), "10.0.0.8", Device.of("curl")));
        assertIsOver(elsewhere);
        mvc.perform(with(desk, get(ME))).andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from sign_in where person = ?")
                        .param(deputy.person())
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    private void assertIsOver(JsonNode tokens) throws Exception {
        mvc.perform(with(tokens, get(ME))).andExpect(status().isUnauthorized());
        assertThat(browser.refresh(tokens).getContentAsString()).contains("invalid_grant");
    }

    private static String signIn(JsonNode tokens) throws Exception {
        return String.valueOf(Browser.claims(tokens).get(AccessTokens.SIGN_IN));
    }

    private static MockHttpServletRequestBuilder with(JsonNode tokens, MockHttpServletRequestBuilder request) {
        return request.header(
                "Authorization", "Bearer " + tokens.get("access_token").asString());
    }
}
