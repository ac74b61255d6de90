package org.minsheng.admin.linkage;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.Tokens;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A city and a district of it, whose staff propose, agree, refuse and end. */
@AdminTest
abstract class LinkageTest {

    static final String API = "/api/admin/grants";
    static final String NOTHING = "{}";

    final FakeCore core = FakeCore.instance();

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Congresses congresses;

    Congresses.City cityTenant = new Congresses.City(new TenantId("nobody"), "");
    TenantId city = cityTenant.id();
    TenantId district = cityTenant.id();

    @BeforeEach
    void aCityWithADistrict() {
        cityTenant = congresses.city();
        city = cityTenant.id();
        district = congresses.district(cityTenant);
    }

    RequestPostProcessor staff(TenantId tenant) {
        return tokens.of(Tokens.someoneOf(tenant), tenant, Role.CONGRESS_STAFF);
    }

    ResultActions send(TenantId by, String path, String body) throws Exception {
        return mvc.perform(post(API + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(staff(by)));
    }

    static String proposal(TenantId partner, String direction, String more) {
        return """
                {"partners": ["%s"], "direction": "%s", "kinds": ["PROJECTS", "PROGRESS", "FUNDS"], "from": "2020-08-12"%s}""".formatted(partner, direction, more);
    }

    /** What a city can show, which is less. */
    static String citysProjects(TenantId district) {
        return proposal(district, "GIVE", "").replace(", \"PROGRESS\", \"FUNDS\"", "");
    }

    static String id(ResultActions proposed) throws Exception {
        return JsonPath.read(proposed.andReturn().getResponse().getContentAsString(), "$.proposed[0].id");
    }

    String proposed() throws Exception {
        return id(send(city, "", proposal(district, "RECEIVE", "")).andExpect(status().isCreated()));
    }

    String etag(String grant) throws Exception {
        return String.valueOf(mvc.perform(get(API + "/" + grant).with(staff(district)))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }

    ResultActions agree(TenantId by, String grant, String body) throws Exception {
        return mvc.perform(post(API + "/" + grant + "/agree")
                .header("If-Match", etag(grant))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(staff(by)));
    }

    String agreed() throws Exception {
        String grant = proposed();
        agree(district, grant, NOTHING).andExpect(status().isOk());
        return grant;
    }
}
