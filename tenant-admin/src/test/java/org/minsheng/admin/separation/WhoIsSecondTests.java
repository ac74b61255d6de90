package org.minsheng.admin.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may be the second person: never oneself, another congress, or one of one's own making. */
class WhoIsSecondTests extends SeparationTest {

    @Test
    void where_nobody_else_could_agree_an_operator_is_asked_and_no_other_congress() throws Exception {
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isConflict());
        String question = onlyQuestion(as(other));
        RequestPostProcessor operator = operator();
        TenantId strange = tenants.city();
        RequestPostProcessor stranger = tokens.of(strange, Role.TENANT_ADMINISTRATOR);
        decide(question, "agree", operator).andExpect(status().isNotFound());
        decide(question, "agree", stranger).andExpect(status().isNotFound());
        mvc.perform(get(APPROVALS).with(stranger)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get(APPROVALS).with(tokens.of(city, Role.CONGRESS_STAFF))).andExpect(status().isForbidden());

        jdbc.sql("update membership set state = 'SUSPENDED' where id = ?")
                .param(other.membership())
                .update();
        mvc.perform(get(APPROVALS).with(operator))
                .andExpect(jsonPath("$[?(@.id == '%s')]".formatted(question), hasSize(1)));
        decide(question, "agree", operator).andExpect(status().isNoContent());
        assertThat(trailsOf("agree", question))
                .as("an operator's yes is read in the congress whose question it was")
                .containsExactlyInAnyOrder("404 {}", "404 {" + strange + "}", "204 {" + city + "}");
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isOk());
    }

    @Test
    void one_operator_alone_sees_no_link_of_an_administrator() throws Exception {
        var invited = invitations.invite(
                city,
                null,
                new Invitee("首位管理员", "13800000000", new Appointment(Set.of(Role.TENANT_ADMINISTRATOR), null)));
        String reissue = "/api/admin/invitations/" + invited.invitation() + "/reissue";
        RequestPostProcessor operator = operator();
        mvc.perform(post(reissue).with(operator))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.link").doesNotExist());
        String question = idOf("$[?(@.own && @.deed == 'ADMINISTRATOR_LINK')].id", operator);
        decide(question, "agree", operator).andExpect(status().isConflict());
        decide(question, "agree", as(one)).andExpect(status().isNotFound());
        decide(question, "agree", operator()).andExpect(status().isNoContent());
        mvc.perform(post(reissue).with(operator))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.link").isNotEmpty());
        mvc.perform(post(reissue).with(operator)).andExpect(status().isConflict());
        assertThat(trailsOf("reissue", invited.invitation().toString()))
                .as("the congress into which it invites reads of it, also of what was refused")
                .containsExactlyInAnyOrder("409 {" + city + "}", "200 {" + city + "}", "409 {" + city + "}");
    }

    private List<String> trailsOf(String deed, String subject) {
        return jdbc.sql(
                        "select status || ' ' || tenants::text from audit where act like ? and subject = ? and status > 0")
                .params("%/" + deed, subject)
                .query(String.class)
                .list();
    }

    @Test
    void an_operator_of_the_platform_is_not_reset_by_a_congress() throws Exception {
        Account member = people.member(city, Role.DEPUTY);
        jdbc.sql("update person set platform_operator = true where id = ?")
                .param(member.person())
                .update();
        first_password_of(member)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/account-of-others-too"));
    }

    @Test
    void nobody_promotes_whom_they_could_be_themselves() throws Exception {
        JsonNode added = new JsonMapper()
                .readTree(mvc.perform(json(post("/api/admin/members"), """
                        {"name":"某人","roles":["CONGRESS_STAFF"],"with":"INVITATION"}""").with(as(one)))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        UUID membership = UUID.fromString(added.get("member").get("id").asString());
        String login = "made-" + city.value();
        assign(one, new Account(login, new UUID(0, 0), membership), ADMINISTRATOR_AND_STAFF)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("roles"));
        mvc.perform(TestPeople.accept(TestPeople.token(added.get("link").asString()), login, TestPeople.PASSWORD))
                .andExpect(status().isNoContent());
        // somebody came in, and nobody but who saw the link knows who
        assign(one, new Account(login, new UUID(0, 0), membership), ADMINISTRATOR_AND_STAFF)
                .andExpect(status().isUnprocessableContent());
        String arrival = new JsonMapper()
                .readTree(mvc.perform(get("/api/admin/arrivals").with(as(other)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get(0)
                .get("id")
                .asString();
        mvc.perform(post("/api/admin/arrivals/" + arrival + "/noted").with(as(other)))
                .andExpect(status().isNoContent());
        assign(one, new Account(login, new UUID(0, 0), membership), ADMINISTRATOR_AND_STAFF)
                .andExpect(status().isConflict());
    }

    @Test
    void to_bring_an_administrator_back_is_to_make_one() throws Exception {
        String member = MEMBERS + other.membership();
        mvc.perform(post(member + "/suspend").with(as(one))).andExpect(status().isOk());
        mvc.perform(post(member + "/resume").with(as(one))).andExpect(status().isConflict());
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        mvc.perform(post(MEMBERS + staff.membership() + "/suspend").with(as(one)))
                .andExpect(status().isOk());
        mvc.perform(post(MEMBERS + staff.membership() + "/resume").with(as(one)))
                .andExpect(status().isOk());
    }

    @Test
    void what_somebody_agreed_to_does_not_outlive_their_own_power() throws Exception {
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isConflict());
        decide(onlyQuestion(as(other)), "agree", as(other)).andExpect(status().isNoContent());
        jdbc.sql("update membership set state = 'SUSPENDED' where id = ?")
                .param(other.membership())
                .update();
        assign(one, one, ADMINISTRATOR_AND_STAFF).andExpect(status().isConflict());
    }

    @Test
    void what_was_asked_agreed_to_and_done_is_kept_whatever_becomes_of_the_question() throws Exception {
        first_password_of(other).andExpect(status().isConflict());
        decide(onlyQuestion(as(other)), "refuse", as(other)).andExpect(status().isNoContent());
        first_password_of(other).andExpect(status().isConflict());
        decide(onlyQuestion(as(other)), "agree", as(other)).andExpect(status().isNoContent());
        first_password_of(other).andExpect(status().isOk());
        assertThat(jdbc.sql("select what from separation_event where tenant = ? order by at, id")
                        .param(city.value())
                        .query(String.class)
                        .list())
                .containsExactly("RULE", "ASKED", "REFUSED", "ASKED", "AGREED", "DONE");
        assertThatThrownBy(() -> jdbc.sql("delete from separation_event").update())
                .isInstanceOf(DataAccessException.class);
    }
}
