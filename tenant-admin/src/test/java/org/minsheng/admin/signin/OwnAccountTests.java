package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.sessions.FailedSignIns;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody changes their own password, and sees who came by it before. */
class OwnAccountTests extends SignInTest {

    private static final String NEW = "湖心亭 in the snow 看雪";

    @Autowired
    FailedSignIns failures;

    Account staff;
    JsonNode here;

    @BeforeEach
    void somebody_is_signed_in() throws Exception {
        staff = people.member(city, Role.CONGRESS_STAFF);
        signedIn(staff);
        here = browser.tokens();
    }

    @Test
    void with_the_present_password_one_gives_oneself_another_and_everything_before_ends() throws Exception {
        Browser another = new Browser(mvc);
        another.password(staff.login(), TestPeople.PASSWORD);
        JsonNode elsewhere = another.tokens();
        change(TestPeople.PASSWORD, NEW).andExpect(status().isNoContent());
        for (JsonNode tokens : List.of(here, elsewhere)) {
            mvc.perform(get("/api/admin/me").with(bearer(tokens))).andExpect(status().isUnauthorized());
            assertThat(browser.refresh(tokens).getContentAsString()).contains("invalid_grant");
        }
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
        assertThatObject(new Browser(mvc).password(staff.login(), TestPeople.PASSWORD))
                .matches(state -> Browser.isProblem(state, "/problems/wrong-credentials"));
        assertThatObject(new Browser(mvc).password(staff.login(), NEW)).matches(state -> Browser.isAt(state, "DONE"));
    }

    @Test
    void a_wrong_present_password_changes_nothing_and_is_counted() throws Exception {
        for (int i = 0; i < 5; i++) {
            change("not the one that is 正确", NEW)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("present"));
        }
        change(TestPeople.PASSWORD, NEW)
                .andExpect(status().isLocked())
                .andExpect(jsonPath("$.type").value("/problems/sign-in-locked"));
        mvc.perform(get("/api/admin/me").with(bearer(here))).andExpect(status().isOk());
        assertThatObject(new Browser(mvc).password(staff.login(), TestPeople.PASSWORD))
                .as("whoever stole a session locks nobody out of signing in")
                .matches(state -> Browser.isAt(state, "DONE"));
    }

    @Test
    void a_new_password_keeps_to_the_rules_and_is_another_one() throws Exception {
        for (String refused : List.of("short", "123456789012", TestPeople.PASSWORD, staff.login() + " 的密码很长很长")) {
            change(TestPeople.PASSWORD, refused)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("password"));
        }
        mvc.perform(get("/api/admin/me").with(bearer(here))).andExpect(status().isOk());
    }

    @Test
    void a_platform_operator_does_the_same() throws Exception {
        jdbc.sql("update person set platform_operator = true where id = ?")
                .param(staff.person())
                .update();
        JWTClaimsSet operator = tokens.claims(staff.person().toString())
                .claim(AccessTokens.ROLES, List.of(Role.PLATFORM_OPERATOR.name()))
                .build();
        mvc.perform(get("/api/admin/me/account").with(tokens.bearer(operator)))
                .andExpect(jsonPath("$.loginName").value(staff.login()));
        mvc.perform(changing(TestPeople.PASSWORD, NEW).with(tokens.bearer(operator)))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/admin/me").with(tokens.bearer(operator))).andExpect(status().isUnauthorized());
    }

    @Test
    void the_first_time_there_was_nobody_before() throws Exception {
        account()
                .andExpect(jsonPath("$.loginName").value(staff.login()))
                .andExpect(jsonPath("$.before").isEmpty())
                .andExpect(jsonPath("$.failed").value(0));
    }

    @Test
    void the_sign_in_before_is_told_and_how_often_others_failed_since() throws Exception {
        Browser stranger = new Browser(mvc);
        stranger.password(staff.login(), "guessed wrongly 一次");
        stranger.password(staff.login(), "guessed wrongly 两次");
        browser = new Browser(mvc);
        signedIn(staff);
        here = browser.tokens();
        account()
                .andExpect(jsonPath("$.before.address").value("127.0.0.1"))
                .andExpect(jsonPath("$.before.browser").value("CHROME"))
                .andExpect(jsonPath("$.failed").value(2));
        browser = new Browser(mvc);
        signedIn(staff);
        here = browser.tokens();
        account().andExpect(jsonPath("$.failed").value(0));
    }

    @Test
    void of_very_many_failures_a_hundred_are_counted() throws Exception {
        for (int i = 0; i < 103; i++) {
            failures.add(new PersonId(staff.person()));
        }
        account().andExpect(jsonPath("$.failed").value(100));
        assertThat(jdbc.sql("select count(*) from failed_sign_in where person = ?")
                        .param(staff.person())
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
    }

    @Test
    void a_wrong_code_is_a_failure_too() throws Exception {
        requireSecondFactor(city, Role.CONGRESS_STAFF);
        browser = new Browser(mvc);
        JsonNode asked = browser.password(staff.login(), TestPeople.PASSWORD);
        String secret = asked.at("/totp/secret").asString();
        browser.answer("totp", Map.of("code", codeOf(secret, -1)));
        browser = new Browser(mvc);
        browser.password(staff.login(), TestPeople.PASSWORD);
        browser.answer("totp", Map.of("code", "000000"));
        browser.answer("totp", Map.of("code", codeOf(secret, 0)));
        here = browser.tokens();
        account().andExpect(jsonPath("$.failed").value(1));
    }

    private ResultActions account() throws Exception {
        return mvc.perform(get("/api/admin/me/account").with(bearer(here))).andExpect(status().isOk());
    }

    private ResultActions change(String present, String password) throws Exception {
        return mvc.perform(changing(present, password).with(bearer(here)));
    }

    private static MockHttpServletRequestBuilder changing(String present, String password) {
        return put("/api/admin/me/password")
                .contentType(MediaType.APPLICATION_JSON)
                .content(new JsonMapper().writeValueAsString(Map.of("present", present, "password", password)));
    }

    private static RequestPostProcessor bearer(JsonNode tokens) {
        return request -> {
            request.addHeader(
                    "Authorization", "Bearer " + tokens.get("access_token").asString());
            return request;
        };
    }
}
