package org.minsheng.admin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What operators do is read by operators, and by the congress to which they did it. */
class OperatorsTrailTests extends PeopleTest {

    private static final String AUDIT = "/api/admin/audit";

    @Autowired
    Congresses congresses;

    TenantId city;

    @BeforeEach
    void a_city() {
        city = tenants.city();
    }

    @Test
    void what_an_operator_does_to_a_congress_is_read_there_and_by_operators_and_by_no_other_congress()
            throws Exception {
        TenantId city = congresses.city().id();
        suspend(city, tokens.operator(), 200);
        mvc.perform(post("/api/admin/tenants/" + city + "/resume").with(tokens.operator()))
                .andExpect(status().isOk());
        String search = "?q=" + city;
        for (RequestPostProcessor reader : new RequestPostProcessor[] {observer(city), tokens.operator()}) {
            mvc.perform(get(AUDIT + search).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items", hasSize(2)))
                    .andExpect(jsonPath("$.items[1].act").value("POST /api/admin/tenants/{slug}/suspend"))
                    .andExpect(jsonPath("$.items[1].name").value("平台运营"))
                    .andExpect(jsonPath("$.items[1].roles[0]").value("PLATFORM_OPERATOR"));
            mvc.perform(get(AUDIT + "/export" + search).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/suspend")));
        }
        mvc.perform(get(AUDIT + search).with(observer(tenants.city()))).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void the_congress_is_named_before_anything_is_done() throws Exception {
        suspend(city, tokens.operator(), 404);
        assertThat(jdbc.sql("select outcome || ' ' || tenants::text from audit where subject = ? order by id")
                        .param(city.value())
                        .query(String.class)
                        .list())
                .containsExactly("BEGUN {" + city + "}", "REFUSED {" + city + "}");
    }

    @Test
    void nobody_writes_in_the_trail_of_another_congress_by_typing_its_name() throws Exception {
        TenantId own = tenants.city();
        suspend(city, tokens.of(own, Role.TENANT_ADMINISTRATOR), 403);
        mvc.perform(get(AUDIT + "?q=suspend").with(observer(city))).andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get(AUDIT + "?q=suspend").with(observer(own))).andExpect(jsonPath("$.items", hasSize(1)));
        mvc.perform(get(AUDIT + "?q=" + city).with(tokens.operator())).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void a_name_that_is_no_congress_is_one_operators_read_of() throws Exception {
        mvc.perform(post("/api/admin/tenants/NO_Such'One/suspend").with(tokens.operator()))
                .andExpect(status().isNotFound());
        mvc.perform(get(AUDIT + "?q=NO_Such'One").with(tokens.operator()))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].status").value(404));
    }

    @Test
    void operators_read_nothing_of_what_members_of_a_congress_do() throws Exception {
        people.member(city, Role.TENANT_ADMINISTRATOR);
        Account member = people.member(city, Role.CONGRESS_STAFF);
        mvc.perform(post("/api/admin/members/" + member.membership() + "/suspend")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        String search = "?q=" + member.membership();
        mvc.perform(get(AUDIT + search).with(observer(city))).andExpect(jsonPath("$.items", hasSize(1)));
        mvc.perform(get(AUDIT + search).with(tokens.operator())).andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get(AUDIT + "/export" + search).with(tokens.operator()))
                .andExpect(
                        content().string(not(containsString(member.membership().toString()))));
    }

    private void suspend(TenantId congress, RequestPostProcessor by, int answer) throws Exception {
        mvc.perform(post("/api/admin/tenants/" + congress + "/suspend").with(by))
                .andExpect(status().is(answer));
    }

    private RequestPostProcessor observer(TenantId congress) {
        return tokens.of(congress, Role.AUDIT_OBSERVER);
    }
}
