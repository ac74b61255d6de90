package org.minsheng.admin.onboarding;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.minsheng.admin.AdminTest;
import org.minsheng.admin.Tokens;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Administrators who bring districts in, and the operator who keeps the tenants. */
@AdminTest
abstract class OnboardingTest {

    static final String API = "/api/admin/onboarding";

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Congresses congresses;

    @Autowired
    TenantsKnown known;

    /** The same person each time: what is sent twice is sent by one. */
    RequestPostProcessor administrator(TenantId tenant) {
        return tokens.of(Tokens.someoneOf(tenant), tenant, Role.TENANT_ADMINISTRATOR);
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    ResultActions operator(String path, String body) throws Exception {
        return mvc.perform(json(post("/api/admin/tenants" + path), body).with(tokens.operator()));
    }
}
