package org.minsheng.admin.members;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.admin.PeopleTest;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city whose administrator decides who belongs. */
abstract class MembersTest extends PeopleTest {

    TenantId city;
    RequestPostProcessor administrator;

    @BeforeEach
    void a_city_with_an_administrator() {
        city = tenants.city();
        administrator = tokens.of(city, Role.TENANT_ADMINISTRATOR);
    }

    static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    static JsonNode json(ResultActions answer) throws Exception {
        return new JsonMapper().readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
