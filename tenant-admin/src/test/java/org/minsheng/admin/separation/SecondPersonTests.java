package org.minsheng.admin.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;

/** What nobody does alone in a congress that wants a second person. */
class SecondPersonTests extends SeparationTest {

    @Test
    void nobody_gives_themselves_a_role_until_somebody_else_agrees_to_exactly_that() throws Exception {
        assign(one, one, ADMINISTRATOR_AND_STAFF)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/second-person-asked"));
        assertThat(roles(one)).containsExactly("TENANT_ADMINISTRATOR");
        // asked again while it waits it is the same question, and one's own yes is none
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isConflict());
        String question = onlyQuestion(as(one));
        decide(question, "agree", as(one)).andExpect(status().isConflict());

        mvc.perform(get(APPROVALS).with(as(other)))
                .andExpect(jsonPath("$[0].deed").value("OWN_ROLES"))
                .andExpect(jsonPath("$[0].own").value(false))
                .andExpect(jsonPath("$[0].roles", containsInAnyOrder("TENANT_ADMINISTRATOR", "CONGRESS_STAFF")));
        decide(question, "agree", as(other)).andExpect(status().isNoContent());
        assertThat(roles(one)).containsExactly("TENANT_ADMINISTRATOR");

        // agreed was to this, not to more
        assign(one, one, ADMINISTRATOR_AND_STAFF.replace("CONGRESS_STAFF", "DEPUTY"))
                .andExpect(status().isConflict());
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isConflict());
        decide(onlyQuestion(as(one)), "agree", as(other)).andExpect(status().isNoContent());
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isOk());
        assertThat(roles(one)).containsExactlyInAnyOrder("TENANT_ADMINISTRATOR", "CONGRESS_STAFF");
    }

    @Test
    void what_was_agreed_to_is_done_once_and_within_a_day() throws Exception {
        first_password_of(other).andExpect(status().isConflict());
        decide(onlyQuestion(as(other)), "agree", as(other)).andExpect(status().isNoContent());
        jdbc.sql("update approval set decided_at = decided_at - interval '25 hours' where asked_by = ?")
                .param(one.person())
                .update();
        first_password_of(other).andExpect(status().isConflict());
        decide(onlyQuestion(as(other)), "agree", as(other)).andExpect(status().isNoContent());
        first_password_of(other).andExpect(status().isOk());
        first_password_of(other).andExpect(status().isConflict());
    }

    @Test
    void a_question_waits_for_the_second_person_and_not_for_who_asked_it() throws Exception {
        String waiting = "$.items[?(@.kind == 'APPROVALS_TO_DECIDE')].count";
        first_password_of(other).andExpect(status().isConflict());
        mvc.perform(get("/api/admin/waiting").with(as(other))).andExpect(jsonPath(waiting, contains(1)));
        mvc.perform(get("/api/admin/waiting").with(as(one))).andExpect(jsonPath(waiting, empty()));
        mvc.perform(get("/api/admin/waiting").with(tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR)))
                .andExpect(jsonPath(waiting, empty()));
        decide(onlyQuestion(as(other)), "refuse", as(other)).andExpect(status().isNoContent());
        mvc.perform(get("/api/admin/waiting").with(as(other))).andExpect(jsonPath(waiting, empty()));
    }

    @Test
    void what_was_refused_is_not_done() throws Exception {
        first_password_of(other).andExpect(status().isConflict());
        String question = onlyQuestion(as(other));
        decide(question, "refuse", as(other)).andExpect(status().isNoContent());
        decide(question, "agree", as(other)).andExpect(status().isConflict());
        mvc.perform(get(APPROVALS).with(as(one)))
                .andExpect(jsonPath("$[0].state").value("REFUSED"));
        first_password_of(other).andExpect(status().isConflict());
    }

    @Test
    void an_administrator_of_ones_own_making_is_no_second_person() throws Exception {
        mvc.perform(json(post("/api/admin/members"), """
                        {"name":"某人","loginName":"made.by.me","roles":["TENANT_ADMINISTRATOR"],"with":"FIRST_PASSWORD"}""").with(as(one)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("roles"));
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        assign(one, staff, ADMINISTRATOR_AND_STAFF).andExpect(status().isConflict());
        assertThat(roles(staff)).containsExactly("CONGRESS_STAFF");
        // less power, or other roles of others, need nobody
        assign(one, staff, "{\"roles\":[\"DEPUTY\"],\"department\":null}").andExpect(status().isOk());
    }

    @Test
    void to_separate_less_needs_a_second_person_as_well() throws Exception {
        separate(as(one), "NONE", 1).andExpect(status().isConflict());
        mvc.perform(get(RULE).with(as(one))).andExpect(jsonPath("$.separation").value("SECOND_PERSON"));
        decide(onlyQuestion(as(other)), "agree", as(other)).andExpect(status().isNoContent());
        separate(as(one), "NONE", 1).andExpect(status().isOk());
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isOk());
    }
}
