package org.minsheng.admin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.minsheng.admin.congresses.TenantsKnown.State;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AdminTest
class ApiSecurityTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    TestTenants tenants;

    @Test
    void without_a_token_nothing_is_answered_but_a_problem() throws Exception {
        mvc.perform(get("/api/admin/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("/problems/not-signed-in"))
                .andExpect(jsonPath("$.title").value("尚未登录"))
                .andExpect(jsonPath("$.requestId").isNotEmpty())
                .andExpect(header().doesNotExist("Location"));
    }

    @Test
    void a_problem_speaks_the_language_of_the_user() throws Exception {
        mvc.perform(get("/api/admin/me").header("Accept-Language", "en-GB,en;q=0.8"))
                .andExpect(jsonPath("$.title").value("Not signed in"));
    }

    @Test
    void english_is_written_with_one_apostrophe() throws Exception {
        TenantId city = tenants.city();
        tenants.setState(city, State.SUSPENDED);
        mvc.perform(get("/api/admin/members").header("Accept-Language", "en").with(tokens.of(city, Role.DEPUTY)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail")
                        .value("Your congress can’t use the platform at present. Ask the platform operator."));
    }

    @Test
    void what_is_not_named_is_denied() throws Exception {
        mvc.perform(get("/somewhere/else").with(tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void people_do_not_get_behind_the_counter() throws Exception {
        mvc.perform(get("/internal/linkage-grants").with(tokens.operator()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/not-allowed"));
    }

    @Test
    void a_token_of_a_suspended_tenant_opens_nothing_any_more() throws Exception {
        var city = tenants.city();
        var token = tokens.of(city, Role.TENANT_ADMINISTRATOR);
        tenants.setState(city, org.minsheng.admin.congresses.TenantsKnown.State.SUSPENDED);
        mvc.perform(get("/api/admin/me").with(token))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/tenant-closed"));
    }

    @Test
    void a_token_for_another_audience_is_refused() throws Exception {
        var claims = tokens.claims("someone").audience("another-platform").build();
        mvc.perform(get("/api/admin/me").with(tokens.bearer(claims))).andExpect(status().isUnauthorized());
    }

    @Test
    void the_description_of_the_interface_is_open_to_all() throws Exception {
        mvc.perform(get("/api/admin/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/admin/members'].post").exists())
                .andExpect(jsonPath("$.paths['/auth/sign-in/password'].post").exists());
    }
}
