package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an administrator can still do with the token of before, once others have ended or changed their access. */
class EndedAccessTests extends SignInTest {

    private final FakeCore core = FakeCore.instance();

    Account administrator;
    String bearer;

    @BeforeEach
    void an_administrator_is_signed_in_and_there_is_another() throws Exception {
        people.member(city, Role.TENANT_ADMINISTRATOR);
        administrator = people.member(city, Role.TENANT_ADMINISTRATOR, Role.CONGRESS_STAFF);
        signedIn(administrator);
        bearer = "Bearer " + browser.tokens().get("access_token").asString();
        mvc.perform(asBefore(get("/api/admin/members"))).andExpect(status().isOk());
    }

    @Test
    void a_suspended_administrator_does_not_resume_themselves() throws Exception {
        mvc.perform(post(member() + "/suspend").with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        mvc.perform(asBefore(post(member() + "/resume")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("/problems/not-signed-in"));
        mvc.perform(asBefore(get("/api/admin/me"))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_former_administrator_does_not_administer_with_the_token_of_before() throws Exception {
        mvc.perform(put(member())
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":[\"CONGRESS_STAFF\"]}"))
                .andExpect(status().isOk());
        mvc.perform(asBefore(get("/api/admin/members"))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_stolen_session_of_a_reset_administrator_makes_nobody_an_administrator() throws Exception {
        mvc.perform(post(member() + "/first-password").with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        mvc.perform(asBefore(post("/api/admin/members"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"代表01\",\"roles\":[\"TENANT_ADMINISTRATOR\"]}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(asBefore(get("/api/admin/members"))).andExpect(status().isUnauthorized());
    }

    @Test
    void core_has_been_told_of_every_loss_when_the_click_is_answered() throws Exception {
        List<MockHttpServletRequestBuilder> losses = List.of(
                post(member() + "/first-password"),
                put(member())
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":[\"CONGRESS_STAFF\"]}"),
                post(member() + "/suspend"));
        List<UUID> subjects = List.of(administrator.person(), administrator.membership(), administrator.membership());
        long before = standOfToken();
        for (int i = 0; i < losses.size(); i++) {
            mvc.perform(losses.get(i).with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                    .andExpect(status().isOk());
            long told = core.calls(subjects.get(i)).getLast().number("stand");
            assertThat(told).as("loss %d", i).isGreaterThan(before);
            before = told;
        }
    }

    @Test
    void what_core_could_not_hear_is_told_until_it_has_heard() throws Exception {
        core.expect(administrator.membership(), FakeCore.Mood.FAIL, FakeCore.Mood.WORK_AND_HANG_UP);
        mvc.perform(post(member() + "/suspend").with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        await().untilAsserted(
                        () -> assertThat(core.calls(administrator.membership())).hasSize(2));
        mvc.perform(asBefore(get("/api/admin/me"))).andExpect(status().isUnauthorized());
    }

    @Test
    void whoever_gains_something_goes_on_with_the_token_they_have() throws Exception {
        mvc.perform(put(member())
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":[\"TENANT_ADMINISTRATOR\",\"CONGRESS_STAFF\",\"COMMITTEE_LEAD\"]}"))
                .andExpect(status().isOk());
        mvc.perform(asBefore(get("/api/admin/members"))).andExpect(status().isOk());
        assertThat(core.calls(administrator.membership())).isEmpty();
    }

    @Test
    void a_token_of_after_the_loss_is_good() throws Exception {
        mvc.perform(put(member())
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":[\"TENANT_ADMINISTRATOR\"]}"))
                .andExpect(status().isOk());
        mvc.perform(asBefore(get("/api/admin/members"))).andExpect(status().isUnauthorized());
        browser = new Browser(mvc);
        signedIn(administrator);
        bearer = "Bearer " + browser.tokens().get("access_token").asString();
        mvc.perform(asBefore(get("/api/admin/members"))).andExpect(status().isOk());
        assertThat(standOfToken())
                .isEqualTo(core.calls(administrator.membership()).getLast().number("stand"));
    }

    private long standOfToken() throws Exception {
        return Long.parseLong(SignedJWT.parse(bearer.substring("Bearer ".length()))
                .getJWTClaimsSet()
                .getStringClaim(AccessTokens.STAND));
    }

    private String member() {
        return "/api/admin/members/" + administrator.membership();
    }

    private MockHttpServletRequestBuilder asBefore(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", bearer);
    }
}
