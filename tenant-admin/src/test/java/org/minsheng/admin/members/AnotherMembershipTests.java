package org.minsheng.admin.members;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.minsheng.tenancy.web.SameMembershipFilter;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A page that was opened in another membership than the session acts for by now touches nothing. */
class AnotherMembershipTests extends MembersTest {

    @Test
    void nobody_is_added_and_no_key_is_remembered() throws Exception {
        Account somebody = people.member(city, Role.TENANT_ADMINISTRATOR);
        String membership = somebody.membership().toString();
        RequestPostProcessor acting =
                tokens.bearer(tokens.claims(somebody.person().toString())
                        .claim(AccessTokens.TENANT, city.value())
                        .claim(AccessTokens.LEVEL, "CITY")
                        .claim(AccessTokens.ROLES, List.of(Role.TENANT_ADMINISTRATOR.name()))
                        .claim(AccessTokens.MEMBERSHIP, membership)
                        .build());
        String key = UUID.randomUUID().toString();
        mvc.perform(adding("某人", key)
                        .header(SameMembershipFilter.HEADER, UUID.randomUUID().toString())
                        .with(acting))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/another-membership"))
                .andExpect(jsonPath("$.membership").value(membership));
        mvc.perform(get("/api/admin/members").with(administrator))
                .andExpect(jsonPath("$.items.length()").value(1));
        // another form under the same key is refused where the key is remembered
        mvc.perform(adding("别的人", key)
                        .header(SameMembershipFilter.HEADER, membership)
                        .with(acting))
                .andExpect(status().isCreated());
    }

    @Test
    void an_operator_acts_for_none() throws Exception {
        mvc.perform(get("/api/admin/tenants")
                        .header(SameMembershipFilter.HEADER, SameMembershipFilter.NONE)
                        .with(tokens.operator()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/admin/tenants")
                        .header(SameMembershipFilter.HEADER, UUID.randomUUID().toString())
                        .with(tokens.operator()))
                .andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder adding(String name, String key) {
        return body(post("/api/admin/members"), """
                {"name":"%s","contact":"0571-88880000","roles":["CONGRESS_STAFF"],"with":"INVITATION"}""".formatted(name)).header("Idempotency-Key", key);
    }
}
