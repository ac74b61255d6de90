package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;
import tools.jackson.databind.JsonNode;

/** Six digits from a phone, for whoever a tenant or the platform wants them from. */
class SecondFactorTests extends SignInTest {

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
    void the_first_operator_enrols_a_second_factor_and_acts_in_no_tenant() throws Exception {
        JsonNode state = browser.password("operator", "first-password-of-tests");
        assertThatObject(state).matches(it -> Browser.isAt(it, "NEW_PASSWORD"));
        JsonNode enrol = browser.json(browser.answer("new-password", Map.of("password", TestPeople.PASSWORD)));
        assertThatObject(enrol).matches(it -> Browser.isAt(it, "ENROL_TOTP"));
        String code = codeOf(enrol.at("/totp/secret").asString(), 0);
        JsonNode done = browser.json(browser.answer("totp", Map.of("code", code)));
        assertThatObject(done).matches(it -> Browser.isAt(it, "DONE"));
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
}
