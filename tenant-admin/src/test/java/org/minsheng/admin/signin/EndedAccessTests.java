package org.minsheng.admin.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an administrator can still do with the token of before, once others have ended or changed their access. */
class EndedAccessTests extends SignInTest {

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

    private String member() {
        return "/api/admin/members/" + administrator.membership();
    }

    private MockHttpServletRequestBuilder asBefore(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", bearer);
    }
}
