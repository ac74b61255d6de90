package org.minsheng.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.admin.TestPeople.accept;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.Postbox;
import org.minsheng.admin.TestPeople;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** Many people invited by one list. */
class MemberListTests extends MembersTest {

    private static final String THREE = """
            {"name":"代表01","contact":"13800000001","roles":["DEPUTY"]},
            {"name":"经办员02","contact":"two@mail.example","roles":["DEPARTMENT_CLERK"],
             "department":"00000000-0000-0000-0000-000000000007"},
            {"name":"工作人员03","roles":["CONGRESS_STAFF","COMMITTEE_LEAD"]}""";

    @Autowired
    Postbox postbox;

    @Test
    void everybody_is_invited_with_a_link_to_hand_over_or_by_mail() throws Exception {
        JsonNode lines = lines(list(THREE).andExpect(status().isCreated()));
        assertThat(lines.at("/0/became").asString()).isEqualTo("INVITED");
        assertThat(lines.at("/1/became").asString()).isEqualTo("MAILED");
        assertThat(lines.at("/1/link").isNull()).isTrue();
        assertThat(postbox.mailTo("two@mail.example")).isNotEmpty();
        String token = TestPeople.token(lines.at("/2/link").asString());
        mvc.perform(accept(token, "list-" + city.value(), TestPeople.PASSWORD)).andExpect(status().isNoContent());
        mvc.perform(get("/api/admin/members").with(administrator))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[1].department").value("00000000-0000-0000-0000-000000000007"))
                .andExpect(jsonPath("$.items[2].state").value("ACTIVE"))
                .andExpect(jsonPath("$.items[2].roles.length()").value(2));
    }

    @Test
    void the_same_list_again_makes_nobody_twice_and_says_who_is_there() throws Exception {
        list(THREE).andExpect(status().isCreated());
        mvc.perform(body(post("/api/admin/members/lists/previews"), "{\"members\":[" + THREE + "]}")
                        .with(administrator))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.already.length()").value(3))
                .andExpect(jsonPath("$.errors").isEmpty());
        JsonNode lines = lines(list(THREE + ",{\"name\":\"代表01\",\"contact\":\"13900000009\",\"roles\":[\"DEPUTY\"]}")
                .andExpect(status().isCreated()));
        assertThat(lines.at("/0/became").asString()).isEqualTo("ALREADY");
        assertThat(lines.at("/2/became").asString()).isEqualTo("ALREADY");
        // of the same name, and told apart by the contact
        assertThat(lines.at("/3/became").asString()).isEqualTo("INVITED");
        mvc.perform(get("/api/admin/members").with(administrator))
                .andExpect(jsonPath("$.items.length()").value(4));
    }

    @Test
    void one_wrong_line_and_nobody_is_invited_and_each_cell_says_why() throws Exception {
        String wrong = THREE + """
                ,{"name":"","roles":["DEPUTY"]},
                {"name":"某人","roles":["DEPARTMENT_CLERK"]},
                {"name":"代表01","roles":["DEPUTY"]},
                {"name":"某某","roles":["PLATFORM_OPERATOR"]}""";
        list(wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(4))
                .andExpect(jsonPath("$.errors[0].row").value(4))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[1].row").value(5))
                .andExpect(jsonPath("$.errors[1].field").value("department"))
                .andExpect(jsonPath("$.errors[2].row").value(6))
                .andExpect(jsonPath("$.errors[2].message").value("名单中此人出现了不止一次"))
                .andExpect(jsonPath("$.errors[3].row").value(7))
                .andExpect(jsonPath("$.errors[3].message").value("这不是单位内的角色，不能授予"));
        mvc.perform(get("/api/admin/members").with(administrator))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void where_a_second_person_is_wanted_no_list_brings_an_administrator() throws Exception {
        mvc.perform(body(put("/api/admin/separation"), "{\"separation\":\"SECOND_PERSON\"}")
                        .header("If-Match", "\"0\"")
                        .with(administrator))
                .andExpect(status().isOk());
        list("{\"name\":\"某人\",\"roles\":[\"TENANT_ADMINISTRATOR\"]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].row").value(1))
                .andExpect(jsonPath("$.errors[0].message").value("实行双人复核的单位，不能直接添加管理员"));
    }

    @Test
    void a_list_sent_twice_under_one_key_tells_the_links_once() throws Exception {
        String key = UUID.randomUUID().toString();
        String form = "{\"members\":[{\"name\":\"代表01\",\"roles\":[\"DEPUTY\"]}]}";
        for (int i = 0; i < 2; i++) {
            JsonNode line = lines(mvc.perform(body(post("/api/admin/members/lists"), form)
                            .header("Idempotency-Key", key)
                            .with(administrator))
                    .andExpect(status().isCreated()));
            assertThat(line.at("/0/became").asString()).isEqualTo("INVITED");
            assertThat(line.at("/0/link").isNull()).isEqualTo(i == 1);
        }
    }

    @Test
    void a_list_is_as_long_as_a_large_congress_and_no_longer() throws Exception {
        assertThat(lines(list(deputies(500)).andExpect(status().isCreated())).size())
                .isEqualTo(500);
        list(deputies(501)).andExpect(status().isUnprocessableContent());
        list("").andExpect(status().isUnprocessableContent());
    }

    @Test
    void only_who_keeps_members_brings_a_list() throws Exception {
        for (Role role : new Role[] {Role.CONGRESS_STAFF, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_OBSERVER}) {
            for (String address : new String[] {"/api/admin/members/lists", "/api/admin/members/lists/previews"}) {
                mvc.perform(body(post(address), "{\"members\":[" + THREE + "]}").with(tokens.of(city, role)))
                        .andExpect(status().isForbidden());
            }
        }
    }

    private ResultActions list(String members) throws Exception {
        return mvc.perform(body(post("/api/admin/members/lists"), "{\"members\":[" + members + "]}")
                .with(administrator));
    }

    private static String deputies(int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj("{\"name\":\"代表%03d\",\"roles\":[\"DEPUTY\"]}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static JsonNode lines(ResultActions answer) throws Exception {
        return json(answer).get("lines");
    }
}
