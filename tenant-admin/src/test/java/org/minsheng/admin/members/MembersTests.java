package org.minsheng.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.endpoints.lists.Cursor;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** Who belongs to a tenant, in which roles. */
class MembersTests extends MembersTest {

    @Test
    void only_administrators_decide_who_belongs() throws Exception {
        Account member = people.member(city, Role.DEPUTY);
        for (Role role : Role.values()) {
            if (role == Role.TENANT_ADMINISTRATOR) {
                continue;
            }
            RequestPostProcessor other = role == Role.PLATFORM_OPERATOR ? tokens.operator() : tokens.of(city, role);
            String one = "/api/admin/members/" + member.membership();
            refused(get("/api/admin/members").with(other));
            refused(body(post("/api/admin/members"), "{\"name\":\"x\",\"roles\":[\"DEPUTY\"]}")
                    .with(other));
            refused(body(put(one), "{\"roles\":[\"DEPUTY\"]}")
                    .header("If-Match", "\"0\"")
                    .with(other));
            refused(post(one + "/suspend").with(other));
            refused(post(one + "/resume").with(other));
            refused(post(one + "/first-password").with(other));
            if (role != Role.SECURITY_ADMINISTRATOR) {
                refused(get("/api/admin/sign-in-policy").with(other));
                refused(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[]}")
                        .header("If-Match", "\"0\"")
                        .with(other));
            }
        }
    }

    @Test
    void another_tenants_member_is_not_found() throws Exception {
        Account theirs = people.member(tenants.city(), Role.DEPUTY);
        String one = "/api/admin/members/" + theirs.membership();
        for (MockHttpServletRequestBuilder request : List.of(
                body(put(one), "{\"roles\":[\"DEPUTY\"]}").header("If-Match", "\"1\""),
                post(one + "/suspend"),
                post(one + "/resume"),
                post(one + "/first-password"))) {
            mvc.perform(request.with(administrator).header("X-Tenant", "whatever"))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void a_page_ends_with_a_cursor_that_is_worth_nothing_elsewhere() throws Exception {
        for (int i = 0; i < 3; i++) {
            people.member(city, Role.DEPUTY);
        }
        JsonNode first = json(mvc.perform(get("/api/admin/members?limit=2").with(administrator)));
        assertThat(first.get("items").size()).isEqualTo(2);
        String next = first.get("next").asString();
        JsonNode second = json(
                mvc.perform(get("/api/admin/members?limit=2&cursor=" + next).with(administrator)));
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
        RequestPostProcessor elsewhere = tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR);
        mvc.perform(get("/api/admin/members?cursor=" + next).with(elsewhere)).andExpect(status().isNotFound());
        mvc.perform(get("/api/admin/members?cursor=broken").with(administrator)).andExpect(status().isNotFound());
        String madeUp = new Cursor(city, "members", List.of("nobody")).encode();
        mvc.perform(get("/api/admin/members?cursor=" + madeUp).with(administrator))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoever_comes_too_late_reads_who_changed_what() throws Exception {
        Account member = people.member(city, Role.DEPUTY);
        String one = "/api/admin/members/" + member.membership();
        long version = json(mvc.perform(get("/api/admin/members").with(administrator)))
                .at("/items/0/version")
                .asLong();
        mvc.perform(body(put(one), "{\"roles\":[\"CONGRESS_STAFF\"]}").with(administrator))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(body(put(one), "{\"roles\":[\"CONGRESS_STAFF\"]}")
                        .header("If-Match", "*")
                        .with(administrator))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.type").value("/problems/version-missing"));
        mvc.perform(body(put(one), "{\"roles\":[\"CONGRESS_STAFF\"]}")
                        .header("If-Match", "\"" + version + "\"")
                        .with(administrator))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.roles[0]").value("CONGRESS_STAFF"));
        mvc.perform(body(put(one), "{\"roles\":[\"COMMITTEE_LEAD\"]}")
                        .header("If-Match", "\"" + version + "\"")
                        .with(administrator))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("/problems/changed-meanwhile"))
                .andExpect(header().string("ETag", "\"" + (version + 1) + "\""))
                .andExpect(jsonPath("$.changes[0].field").value("roles"))
                .andExpect(jsonPath("$.changes[0].from").value("DEPUTY"))
                .andExpect(jsonPath("$.changes[0].to").value("CONGRESS_STAFF"))
                .andExpect(jsonPath("$.changes[0].by").value("测试人员"))
                .andExpect(jsonPath("$.changes[0].at").isNotEmpty());
    }

    @Test
    void the_last_administrator_stays() throws Exception {
        Account only = people.member(city, Role.TENANT_ADMINISTRATOR);
        String one = "/api/admin/members/" + only.membership();
        mvc.perform(post(one + "/suspend").with(administrator))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/last-administrator"));
        mvc.perform(body(put(one), "{\"roles\":[\"DEPUTY\"]}")
                        .header("If-Match", "\"1\"")
                        .with(administrator))
                .andExpect(status().isConflict());
        people.member(city, Role.TENANT_ADMINISTRATOR);
        mvc.perform(post(one + "/suspend").with(administrator))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUSPENDED"));
        mvc.perform(post(one + "/resume").with(administrator))
                .andExpect(jsonPath("$.state").value("ACTIVE"));
    }

    @Test
    void the_rule_on_second_factors_has_versions_too() throws Exception {
        mvc.perform(get("/api/admin/sign-in-policy").with(administrator))
                .andExpect(jsonPath("$.totpRoles").isEmpty())
                .andExpect(jsonPath("$.version").value(0));
        mvc.perform(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[\"CONGRESS_STAFF\"]}")
                        .with(administrator))
                .andExpect(status().isPreconditionRequired());
        for (String roles : List.of("\"DEPUTY\"", "")) {
            mvc.perform(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[" + roles + "]}")
                            .header("If-Match", roles.isEmpty() ? "\"1\"" : "\"0\"")
                            .with(administrator))
                    .andExpect(status().isOk());
        }
        mvc.perform(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[]}")
                        .header("If-Match", "\"1\"")
                        .with(administrator))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("/problems/changed-meanwhile"))
                .andExpect(jsonPath("$.changes").isEmpty())
                .andExpect(header().string("ETag", "\"2\""));
    }

    private void refused(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request).andExpect(status().isForbidden());
    }
}
