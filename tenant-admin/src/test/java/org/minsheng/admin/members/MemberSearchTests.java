package org.minsheng.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Somebody among many: by a part of their name, login name or contact, by role, by state. */
class MemberSearchTests extends MembersTest {

    @BeforeEach
    void three_members() throws Exception {
        add("代表01", "one@example.org", "DEPUTY");
        add("代表02", "two%off@example.org", "DEPUTY");
        String staff = add("工作人员01", "13800000003", "CONGRESS_STAFF");
        mvc.perform(post("/api/admin/members/" + staff + "/suspend").with(administrator))
                .andExpect(status().isOk());
    }

    @Test
    void a_part_of_name_login_name_or_contact_is_enough() throws Exception {
        assertThat(found("q", "代表")).containsExactly("代表01", "代表02");
        assertThat(found("q", " 代表02 ")).containsExactly("代表02");
        assertThat(found("q", "ONE@EXAMPLE")).containsExactly("代表01");
        assertThat(found("q", "00000003")).containsExactly("工作人员01");
        String login = people.member(city, Role.DEPUTY).login();
        assertThat(found("q", login)).containsExactly("测试人员");
    }

    @Test
    void role_and_state_narrow_it_together() throws Exception {
        assertThat(found("role", "DEPUTY")).containsExactly("代表01", "代表02");
        assertThat(found("state", "SUSPENDED")).containsExactly("工作人员01");
        assertThat(found("role", "DEPUTY", "state", "SUSPENDED")).isEmpty();
        assertThat(found("role", "DEPUTY", "q", "02")).containsExactly("代表02");
        mvc.perform(get("/api/admin/members").param("role", "KING").with(administrator))
                .andExpect(status().isBadRequest());
    }

    @Test
    void what_means_something_to_a_database_means_nothing_here() throws Exception {
        assertThat(found("q", "%")).containsExactly("代表02");
        assertThat(found("q", "two%off")).containsExactly("代表02");
        for (String hostile : List.of("_", "%_%", "' or '1'='1", "\\", "\";--", ".*")) {
            assertThat(found("q", hostile)).as(hostile).isEmpty();
        }
        assertThat(found("q", "表".repeat(100))).isEmpty();
        mvc.perform(asked("q", "表".repeat(101))).andExpect(status().isUnprocessableContent());
        mvc.perform(asked("q", "\0")).andExpect(status().isBadRequest());
    }

    @Test
    void nobody_elses_members_are_found() throws Exception {
        people.member(tenants.city(), Role.CONGRESS_STAFF);
        assertThat(found("q", "测试人员")).isEmpty();
    }

    @Test
    void a_cursor_leads_on_in_the_search_that_gave_it_and_in_no_other() throws Exception {
        JsonNode first = json(mvc.perform(asked("q", "代表", "limit", "1")));
        String next = first.get("next").asString();
        JsonNode second = json(mvc.perform(asked("q", "代表", "limit", "1", "cursor", next)));
        assertThat(names(second)).containsExactly("代表02");
        assertThat(second.get("next").isNull()).isTrue();
        mvc.perform(asked("q", "工作", "cursor", next)).andExpect(status().isNotFound());
        mvc.perform(asked("role", "DEPUTY", "cursor", next)).andExpect(status().isNotFound());
    }

    private String add(String name, String contact, String role) throws Exception {
        String wanted = "{\"name\":\"" + name + "\",\"contact\":\"" + contact + "\",\"roles\":[\"" + role + "\"]}";
        return json(mvc.perform(body(post("/api/admin/members"), wanted).with(administrator))
                        .andExpect(status().isCreated()))
                .at("/member/id")
                .asString();
    }

    private List<String> found(String... parameters) throws Exception {
        return names(json(mvc.perform(asked(parameters)).andExpect(status().isOk())));
    }

    private MockHttpServletRequestBuilder asked(String... parameters) {
        MockHttpServletRequestBuilder request = get("/api/admin/members").with(administrator);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(each -> each.at("/person/name").asString())
                .toList();
    }
}
