package org.minsheng.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.TestTenants;
import org.minsheng.admin.Tokens;
import org.minsheng.admin.accounts.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AdminTest
class MembersTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestPeople people;

    @Autowired
    Tokens tokens;

    TenantId city;
    RequestPostProcessor administrator;

    @BeforeEach
    void a_city_with_an_administrator() {
        city = tenants.city();
        administrator = tokens.of(city, Role.TENANT_ADMINISTRATOR);
    }

    @Test
    void an_invited_member_shows_as_invited_and_then_as_active() throws Exception {
        JsonNode added = json(add("""
                {"name":"周审计","contact":"0571-88880000","roles":["AUDIT_OBSERVER"],"with":"INVITATION"}""").andExpect(status().isCreated()));
        assertThat(added.at("/member/state").asString()).isEqualTo("INVITED");
        assertThat(added.get("firstPassword").isNull()).isTrue();
        String token = TestPeople.token(added.get("link").asString());
        mvc.perform(get("/api/admin/members").with(administrator))
                .andExpect(jsonPath("$.items[0].invitation.id")
                        .value(added.at("/member/invitation/id").asString()))
                .andExpect(jsonPath("$.items[0].invitation.state").value("OPEN"))
                .andExpect(jsonPath("$.items[0].invitation.expires").isNotEmpty());

        mvc.perform(get("/api/admin/public/invitations/" + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("周审计"))
                .andExpect(jsonPath("$.roles[0]").value("AUDIT_OBSERVER"))
                .andExpect(jsonPath("$.tenantName").isNotEmpty())
                .andExpect(jsonPath("$.contact").doesNotExist());
        mvc.perform(accept(token, "audit-" + city.value(), TestPeople.PASSWORD)).andExpect(status().isNoContent());

        mvc.perform(get("/api/admin/members").with(administrator))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].state").value("ACTIVE"))
                .andExpect(jsonPath("$.items[0].invitation").isEmpty())
                .andExpect(jsonPath("$.items[0].person.loginName").value("audit-" + city.value()))
                .andExpect(jsonPath("$.items[0].person.contact").value("0571-88880000"))
                .andExpect(jsonPath("$.next").isEmpty());
    }

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
            refused(get("/api/admin/sign-in-policy").with(other));
            refused(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[]}")
                    .header("If-Match", "\"0\"")
                    .with(other));
        }
    }

    @Test
    void another_tenants_member_is_not_found() throws Exception {
        Account theirs = people.member(tenants.city(), Role.DEPUTY);
        String one = "/api/admin/members/" + theirs.membership();
        for (MockHttpServletRequestBuilder request : java.util.List.of(
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
                        .header("If-Match", "\"" + version + "\"")
                        .with(administrator))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.roles[0]").value("CONGRESS_STAFF"));
        mvc.perform(body(put(one), "{\"roles\":[\"COMMITTEE_LEAD\"]}")
                        .header("If-Match", "\"" + version + "\"")
                        .with(administrator))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.changes[0].field").value("roles"))
                .andExpect(jsonPath("$.changes[0].from").value("DEPUTY"))
                .andExpect(jsonPath("$.changes[0].to").value("CONGRESS_STAFF"))
                .andExpect(jsonPath("$.changes[0].by").value("测试人员"))
                .andExpect(jsonPath("$.changes[0].at").isNotEmpty());
    }

    @Test
    void a_member_of_the_standing_committee_holds_no_post_in_government() throws Exception {
        add("""
                {"name":"某人","roles":["STANDING_COMMITTEE_MEMBER","GOVERNMENT_OFFICE"]}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("roles"))
                .andExpect(jsonPath("$.errors[0].message").value("常委会组成人员不得担任行政机关的职务"))
                .andExpect(jsonPath("$.errors[0].mend").isNotEmpty());
        Account member = people.member(city, Role.STANDING_COMMITTEE_MEMBER);
        mvc.perform(body(put("/api/admin/members/" + member.membership()), """
                                {"roles":["STANDING_COMMITTEE_MEMBER","DEPARTMENT_CLERK"],"department":"%s"}""".formatted(UUID.randomUUID()))
                        .header("If-Match", "\"1\"")
                        .with(administrator))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void nobody_becomes_operator_through_a_tenant() throws Exception {
        add("""
                {"name":"某人","roles":["PLATFORM_OPERATOR"]}""").andExpect(status().isUnprocessableEntity());
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
    void a_request_sent_twice_adds_one_member_and_tells_the_secret_once() throws Exception {
        String key = UUID.randomUUID().toString();
        String form = """
                {"name":"李办事","loginName":"twice-%s","roles":["CONGRESS_STAFF"],"with":"FIRST_PASSWORD"}""".formatted(city.value());
        JsonNode first = json(add(form, key).andExpect(status().isCreated()));
        JsonNode second = json(add(form, key).andExpect(status().isCreated()));
        assertThat(first.get("firstPassword").asString()).hasSize(19);
        assertThat(second.get("firstPassword").isNull()).isTrue();
        assertThat(second.at("/member/id")).isEqualTo(first.at("/member/id"));
        add(form.replace("李办事", "别的人"), key)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("/problems/idempotency-key-reused"));
        add(form, "not-a-uuid").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void the_rule_on_second_factors_has_versions_too() throws Exception {
        mvc.perform(get("/api/admin/sign-in-policy").with(administrator))
                .andExpect(jsonPath("$.totpRoles").isEmpty())
                .andExpect(jsonPath("$.version").value(0));
        mvc.perform(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[\"CONGRESS_STAFF\"]}")
                        .with(administrator))
                .andExpect(status().isPreconditionRequired());
        for (String roles : java.util.List.of("\"DEPUTY\"", "")) {
            mvc.perform(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[" + roles + "]}")
                            .header("If-Match", roles.isEmpty() ? "\"1\"" : "\"0\"")
                            .with(administrator))
                    .andExpect(status().isOk());
        }
        mvc.perform(body(put("/api/admin/sign-in-policy"), "{\"totpRoles\":[]}")
                        .header("If-Match", "\"1\"")
                        .with(administrator))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.detail").value("您提交时依据的不是当前版本，您的修改没有保存。请刷新后再提交。"));
    }

    private ResultActions add(String form) throws Exception {
        return mvc.perform(body(post("/api/admin/members"), form).with(administrator));
    }

    private ResultActions add(String form, String key) throws Exception {
        return mvc.perform(body(post("/api/admin/members"), form)
                .header("Idempotency-Key", key)
                .with(administrator));
    }

    private void refused(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request).andExpect(status().isForbidden());
    }

    static MockHttpServletRequestBuilder accept(String token, String login, String password) {
        return body(
                post("/api/admin/public/invitations/" + token),
                "{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private static JsonNode json(ResultActions answer) throws Exception {
        return new JsonMapper().readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
