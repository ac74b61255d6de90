package org.minsheng.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.admin.TestPeople.accept;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** Who is added to a tenant, and what whoever adds them is told. */
class NewMembersTests extends MembersTest {

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
    void nobody_is_called_what_looks_like_somebody_else() throws Exception {
        add("""
                {"name":"王\u200B代表","roles":["DEPUTY"]}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value("含有看不见的字符（U+200B）"));
        add("""
                {"name":"代表01","loginName":"\u0430dmin","roles":["DEPUTY"],"with":"FIRST_PASSWORD"}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("loginName"));
    }

    @Test
    void nobody_becomes_operator_through_a_tenant() throws Exception {
        add("""
                {"name":"某人","roles":["PLATFORM_OPERATOR"]}""").andExpect(status().isUnprocessableEntity());
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
                .andExpect(jsonPath("$.type").value("/problems/key-reused"));
        add(form, "not-a-uuid")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/not-understood"));
    }

    @Test
    void a_key_that_somebody_used_in_one_tenant_answers_nothing_in_another() throws Exception {
        TenantId elsewhere = tenants.city();
        UUID person = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String form = """
                {"name":"李办事","contact":"0571-88880000","roles":["CONGRESS_STAFF"],"with":"INVITATION"}""";
        mvc.perform(body(post("/api/admin/members"), form)
                        .header("Idempotency-Key", key)
                        .with(tokens.of(person, city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isCreated());
        mvc.perform(body(post("/api/admin/members"), form)
                        .header("Idempotency-Key", key)
                        .with(tokens.of(person, elsewhere, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/key-reused"));
        mvc.perform(get("/api/admin/members").with(tokens.of(elsewhere, Role.TENANT_ADMINISTRATOR)))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    private ResultActions add(String form) throws Exception {
        return mvc.perform(body(post("/api/admin/members"), form).with(administrator));
    }

    private ResultActions add(String form, String key) throws Exception {
        return mvc.perform(body(post("/api/admin/members"), form)
                .header("Idempotency-Key", key)
                .with(administrator));
    }
}
