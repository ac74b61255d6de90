package org.minsheng.admin.separation;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** System, security and audit with three persons, as 等保2.0 wants it of level 3. */
class DutiesApartTests extends PeopleTest {

    private static final String APPROVALS = "/api/admin/approvals";

    TenantId city;
    Account system;
    RequestPostProcessor administrator;

    @BeforeEach
    void a_city_with_an_administrator() {
        city = tenants.city();
        system = people.member(city, Role.TENANT_ADMINISTRATOR);
        administrator = tokens.of(system.person(), city, Role.TENANT_ADMINISTRATOR);
    }

    @Test
    void duties_are_not_apart_before_three_persons_hold_them() throws Exception {
        separate(administrator, "DUTIES_APART", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("separation"));
        Account both = people.member(city, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_OBSERVER);
        separate(administrator, "DUTIES_APART", 0).andExpect(status().isUnprocessableContent());
        assign(both, "[\"SECURITY_ADMINISTRATOR\"]").andExpect(status().isOk());
        separate(administrator, "DUTIES_APART", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(1));
        people.member(city, Role.AUDIT_OBSERVER);
        separate(administrator, "DUTIES_APART", 0).andExpect(status().isOk());
    }

    @Test
    void whoever_is_suspended_does_not_come_back_to_two_duties() throws Exception {
        people.member(city, Role.SECURITY_ADMINISTRATOR);
        people.member(city, Role.AUDIT_OBSERVER);
        Account both = people.member(city, Role.SECURITY_ADMINISTRATOR, Role.TENANT_ADMINISTRATOR);
        String member = "/api/admin/members/" + both.membership();
        mvc.perform(post(member + "/suspend").with(administrator)).andExpect(status().isOk());
        separate(administrator, "DUTIES_APART", 0).andExpect(status().isOk());
        mvc.perform(post(member + "/resume").with(administrator))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/duties-held-together"));
    }

    @Test
    void security_alone_decides_on_rules_and_agrees_and_nobody_holds_two_duties() throws Exception {
        Account guard = people.member(city, Role.SECURITY_ADMINISTRATOR);
        RequestPostProcessor security = tokens.of(guard.person(), city, Role.SECURITY_ADMINISTRATOR);
        Account second = people.member(city, Role.TENANT_ADMINISTRATOR);
        people.member(city, Role.AUDIT_OBSERVER);
        separate(administrator, "DUTIES_APART", 0).andExpect(status().isOk());

        separate(administrator, "NONE", 1).andExpect(status().isForbidden());
        mvc.perform(put("/api/admin/sign-in-policy")
                        .with(administrator)
                        .header(HttpHeaders.IF_MATCH, "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"totpRoles\":[]}"))
                .andExpect(status().isForbidden());
        mvc.perform(put("/api/admin/sign-in-policy")
                        .with(security)
                        .header(HttpHeaders.IF_MATCH, "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"totpRoles\":[\"TENANT_ADMINISTRATOR\"]}"))
                .andExpect(status().isOk());
        // neither keeps the other's accounts
        mvc.perform(get("/api/admin/members").with(security)).andExpect(status().isForbidden());
        assign(second, "[\"TENANT_ADMINISTRATOR\",\"AUDIT_OBSERVER\"]").andExpect(status().isUnprocessableContent());

        mvc.perform(post("/api/admin/members/" + second.membership() + "/first-password")
                        .with(administrator))
                .andExpect(status().isConflict());
        String question = new JsonMapper()
                .readTree(mvc.perform(get(APPROVALS).with(security))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get(0)
                .get("id")
                .asString();
        mvc.perform(post(APPROVALS + "/" + question + "/agree")
                        .with(tokens.of(second.person(), city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/only-security-decides"));
        mvc.perform(post(APPROVALS + "/" + question + "/agree").with(security)).andExpect(status().isNoContent());
        mvc.perform(post("/api/admin/members/" + second.membership() + "/first-password")
                        .with(administrator))
                .andExpect(status().isOk());
    }

    @Test
    void an_administrator_does_not_get_rid_of_the_only_one_who_watches_them() throws Exception {
        Account guard = people.member(city, Role.SECURITY_ADMINISTRATOR);
        people.member(city, Role.AUDIT_OBSERVER);
        separate(administrator, "DUTIES_APART", 0).andExpect(status().isOk());
        mvc.perform(post("/api/admin/members/" + guard.membership() + "/suspend")
                        .with(administrator))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/last-security-administrator"));
        assign(guard, "[\"DEPUTY\"]").andExpect(status().isConflict());
    }

    private ResultActions separate(RequestPostProcessor keeper, String how, long version) throws Exception {
        return mvc.perform(put("/api/admin/separation")
                .with(keeper)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"separation\":\"%s\"}".formatted(how)));
    }

    private ResultActions assign(Account member, String roles) throws Exception {
        return mvc.perform(put("/api/admin/members/" + member.membership())
                .with(administrator)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"roles\":%s,\"department\":null}".formatted(roles)));
    }
}
