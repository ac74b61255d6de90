package org.minsheng.admin.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A city with two administrators that wants a second person. */
abstract class SeparationTest extends PeopleTest {

    static final String MEMBERS = "/api/admin/members/";
    static final String APPROVALS = "/api/admin/approvals";
    static final String RULE = "/api/admin/separation";
    static final String ADMINISTRATOR_AND_STAFF =
            "{\"roles\":[\"TENANT_ADMINISTRATOR\",\"CONGRESS_STAFF\"],\"department\":null}";

    @Autowired
    Invitations invitations;

    TenantId city;
    Account one;
    Account other;

    @BeforeEach
    void a_city_with_two_administrators_that_wants_a_second_person() throws Exception {
        city = tenants.city();
        one = people.member(city, Role.TENANT_ADMINISTRATOR);
        other = people.member(city, Role.TENANT_ADMINISTRATOR);
        separate(as(one), "SECOND_PERSON", 0).andExpect(status().isOk());
    }

    RequestPostProcessor as(Account administrator) {
        return tokens.of(administrator.person(), city, Role.TENANT_ADMINISTRATOR);
    }

    ResultActions separate(RequestPostProcessor keeper, String how, long version) throws Exception {
        return mvc.perform(json(put(RULE), "{\"separation\":\"%s\"}".formatted(how))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .with(keeper));
    }

    ResultActions assign(Account by, Account whom, String roles) throws Exception {
        long version = jdbc.sql("select version from membership where id = ?")
                .param(whom.membership())
                .query(Long.class)
                .single();
        return mvc.perform(json(put(MEMBERS + whom.membership()), roles)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .with(as(by)));
    }

    ResultActions first_password_of(Account member) throws Exception {
        return mvc.perform(
                post(MEMBERS + member.membership() + "/first-password").with(as(one)));
    }

    ResultActions decide(String question, String how, RequestPostProcessor by) throws Exception {
        return mvc.perform(post(APPROVALS + "/" + question + "/" + how).with(by));
    }

    String onlyQuestion(RequestPostProcessor reader) throws Exception {
        return idOf("$[?(@.state == 'WAITING')].id", reader);
    }

    String idOf(String path, RequestPostProcessor reader) throws Exception {
        String body = mvc.perform(get(APPROVALS).with(reader))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> found = JsonPath.read(body, path);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    List<String> roles(Account member) {
        return jdbc.sql("select role from membership_role where membership = ?")
                .param(member.membership())
                .query(String.class)
                .list();
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** An operator of the platform whom the service knows. */
    RequestPostProcessor operator() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into person (id, name, platform_operator, created_at, version) values (?, '平台运营', true, now(), 0)")
                .param(id)
                .update();
        return tokens.bearer(tokens.claims(id.toString())
                .claim("name", "平台运营")
                .claim("roles", List.of("PLATFORM_OPERATOR"))
                .build());
    }
}
