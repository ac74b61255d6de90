package org.minsheng.admin.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.minsheng.admin.TestPeople.accept;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.accounts.Passwords;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.invitations.Invitations.Invited;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of people who came in by what somebody else had seen, and to whom. */
class ArrivalTests extends PeopleTest {

    private static final String ARRIVALS = "/api/admin/arrivals";

    @Autowired
    Invitations invitations;

    @Autowired
    Passwords passwords;

    @Autowired
    JsonMapper json;

    TenantId city;
    RequestPostProcessor inviter;
    RequestPostProcessor colleague;
    UUID colleaguesId;

    @BeforeEach
    void two_administrators() {
        city = tenants.city();
        inviter = tokens.of(people.member(city, Role.TENANT_ADMINISTRATOR).person(), city, Role.TENANT_ADMINISTRATOR);
        colleaguesId = people.member(city, Role.TENANT_ADMINISTRATOR).person();
        colleague = tokens.of(colleaguesId, city, Role.TENANT_ADMINISTRATOR);
    }

    @Test
    void whoever_came_in_by_a_link_that_was_shown_is_told_to_the_other_administrators_until_one_has_noted_it()
            throws Exception {
        String link = added("13800000000").get("link").asString();
        mvc.perform(get(ARRIVALS).with(colleague)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(accept(TestPeople.token(link), "shown-" + city.value(), TestPeople.PASSWORD))
                .andExpect(status().isNoContent());

        mvc.perform(get(ARRIVALS).with(inviter)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get(ARRIVALS).with(tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR)))
                .andExpect(jsonPath("$", hasSize(0)));
        String told = mvc.perform(get(ARRIVALS).with(colleague))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].name").value("李代表"))
                .andExpect(jsonPath("$[0].roles[0]").value("DEPUTY"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String waiting = "$.items[?(@.kind == 'ARRIVALS_TO_NOTE' && @.count == 1)]";
        mvc.perform(get("/api/admin/waiting").with(colleague)).andExpect(jsonPath(waiting, hasSize(1)));
        mvc.perform(get("/api/admin/waiting").with(inviter)).andExpect(jsonPath(waiting, hasSize(0)));
        String noted = ARRIVALS + "/" + json.readTree(told).get(0).get("id").asString() + "/noted";

        mvc.perform(post(noted).with(inviter)).andExpect(status().isNotFound());
        mvc.perform(post(noted).with(colleague)).andExpect(status().isNoContent());
        mvc.perform(get(ARRIVALS).with(colleague)).andExpect(jsonPath("$", hasSize(0)));
        assertThat(jdbc.sql("select count(*) from arrival where noted_by = ? and noted_at is not null")
                        .param(colleaguesId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_link_that_was_shown_to_nobody_is_told_to_nobody() throws Exception {
        Invited invited = invitations.invite(
                city, city, new Invitee("李代表", "li@example.org", new Appointment(Set.of(Role.DEPUTY), null)));
        mvc.perform(accept(TestPeople.token(invited.link()), "mailed-" + city.value(), TestPeople.PASSWORD))
                .andExpect(status().isNoContent());
        mvc.perform(get(ARRIVALS).with(colleague)).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void a_new_link_that_a_city_sees_for_the_administrator_of_its_district_is_told_to_its_colleague_and_to_operators()
            throws Exception {
        TenantId district = tenants.district(city);
        Invited invited = invitations.invite(
                district,
                city,
                new Invitee("张管理", "13800000000", new Appointment(Set.of(Role.TENANT_ADMINISTRATOR), null)));
        String body = mvc.perform(post("/api/admin/invitations/" + invited.invitation() + "/reissue")
                        .with(inviter))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = json.readTree(body).get("link").asString();
        mvc.perform(accept(TestPeople.token(link), "first-" + city.value(), TestPeople.PASSWORD))
                .andExpect(status().isNoContent());
        String id = arrivalOf("first-" + city.value()).toString();
        mvc.perform(get(ARRIVALS).with(colleague)).andExpect(jsonPath("$[0].id").value(id));
        mvc.perform(get(ARRIVALS).with(tokens.operator()))
                .andExpect(jsonPath("$[?(@.id == '%s')]".formatted(id), hasSize(1)));
        mvc.perform(get(ARRIVALS).with(tokens.of(city, Role.CONGRESS_STAFF))).andExpect(status().isForbidden());
    }

    @Test
    void who_came_where_there_is_but_one_administrator_is_told_to_the_operators() throws Exception {
        String among = added("13800000000").get("link").asString();
        mvc.perform(accept(TestPeople.token(among), "among-" + city.value(), TestPeople.PASSWORD))
                .andExpect(status().isNoContent());
        String id = "$[?(@.id == '%s')]".formatted(arrivalOf("among-" + city.value()));
        mvc.perform(get(ARRIVALS).with(tokens.operator())).andExpect(jsonPath(id, hasSize(0)));
        jdbc.sql("update membership set state = 'SUSPENDED' where person = ?")
                .param(colleaguesId)
                .update();
        mvc.perform(get(ARRIVALS).with(tokens.operator())).andExpect(jsonPath(id, hasSize(1)));
    }

    @Test
    void who_came_in_by_a_first_password_is_told_to_others_than_who_handed_it_over() throws Exception {
        UUID reset = people.member(city, Role.DEPUTY).person();
        UUID membership = jdbc.sql("select id from membership where person = ?")
                .param(reset)
                .query(UUID.class)
                .single();
        mvc.perform(post("/api/admin/members/" + membership + "/first-password").with(inviter))
                .andExpect(status().isOk());
        mvc.perform(get(ARRIVALS).with(colleague)).andExpect(jsonPath("$", hasSize(0)));
        passwords.choose(new PersonId(reset), passwords.stamp(new PersonId(reset)), "桥下的白鹭 flies higher");
        mvc.perform(get(ARRIVALS).with(inviter)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get(ARRIVALS).with(colleague))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].handedOver").value("FIRST_PASSWORD"));
        // a password that one changes oneself is nobody's arrival
        passwords.choose(new PersonId(reset), passwords.stamp(new PersonId(reset)), "桥下的白鹭 flies lower");
        mvc.perform(get(ARRIVALS).with(colleague)).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void a_link_that_nobody_sees_any_more_is_no_longer_waited_for() throws Exception {
        JsonNode shown = added("13800000000");
        jdbc.sql("update membership set contact = null where id = ?")
                .param(UUID.fromString(shown.get("member").get("id").asString()))
                .update();
        String reissue = "/api/admin/invitations/"
                + shown.get("member").get("invitation").get("id").asString() + "/reissue";
        mvc.perform(post(reissue).with(colleague)).andExpect(status().isOk());
        assertThat(jdbc.sql("select shown_to from arrival where inviter = ?")
                        .param(city.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(colleaguesId);
    }

    private JsonNode added(String contact) throws Exception {
        var member = Map.of("name", "李代表", "contact", contact, "roles", Set.of(Role.DEPUTY), "with", "INVITATION");
        return json.readTree(mvc.perform(post("/api/admin/members")
                        .with(inviter)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(member)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private UUID arrivalOf(String login) {
        return jdbc.sql("""
                        select a.id from arrival a join membership m on m.id = a.membership
                        join person p on p.id = m.person where p.login_name = ?""").param(login).query(UUID.class).single();
    }
}
