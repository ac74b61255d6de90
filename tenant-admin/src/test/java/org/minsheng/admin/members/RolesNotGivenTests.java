package org.minsheng.admin.members;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Roles that are no congress's to give are given by none, in whatever way one tries. */
class RolesNotGivenTests extends PeopleTest {

    TenantId city;

    @BeforeEach
    void a_city() {
        city = tenants.city();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_OPERATOR", "VISITOR"})
    void to_nobody_new(Role role) throws Exception {
        for (Newcomers.With with : Newcomers.With.values()) {
            refused(post("/api/admin/members"), """
                    {"name":"某人","loginName":"somebody-%s","roles":["DEPUTY","%s"],"with":"%s"}""".formatted(city, role, with));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_OPERATOR", "VISITOR"})
    void to_no_member(Role role) throws Exception {
        Account member = people.member(city, Role.DEPUTY);
        refused(
                put("/api/admin/members/" + member.membership()).header("If-Match", "\"1\""),
                "{\"roles\":[\"%s\"]}".formatted(role));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_OPERATOR", "VISITOR"})
    void and_no_second_factor_is_asked_of_them(Role role) throws Exception {
        refused(
                put("/api/admin/sign-in-policy").header("If-Match", "\"0\""),
                "{\"totpRoles\":[\"%s\"]}".formatted(role));
    }

    private void refused(MockHttpServletRequestBuilder request, String form) throws Exception {
        mvc.perform(request.contentType(MediaType.APPLICATION_JSON)
                        .content(form)
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value("这不是单位内的角色，不能授予"));
    }
}
