package org.minsheng.admin.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.admin.TestPeople.accept;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.invitations.Invitations.Invited;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;

class InvitationTests extends PeopleTest {

    @Autowired
    Invitations invitations;

    TenantId city;
    TenantId district;

    @BeforeEach
    void a_city_and_its_district() {
        city = tenants.city();
        district = tenants.district(city);
    }

    @Test
    void a_link_opens_once() throws Exception {
        String token = TestPeople.token(invite().link());
        mvc.perform(accept(token, "once-" + city.value(), TestPeople.PASSWORD)).andExpect(status().isNoContent());
        mvc.perform(accept(token, "again-" + city.value(), TestPeople.PASSWORD)).andExpect(status().isNotFound());
        mvc.perform(get("/api/admin/public/invitations/" + token)).andExpect(status().isNotFound());
        mvc.perform(get("/api/admin/public/invitations/made-up")).andExpect(status().isNotFound());
    }

    @Test
    void a_link_opens_for_seven_days_and_a_new_one_closes_it() throws Exception {
        Invited first = invite();
        jdbc.sql("update invitation set expires_at = now() - interval '1 second' where id = ?")
                .param(first.invitation().value())
                .update();
        assertThat(invitations.statuses(List.of(first.invitation())).values())
                .extracting(Invitations.Status::state)
                .containsExactly(Invitations.State.EXPIRED);
        mvc.perform(get("/api/admin/public/invitations/" + TestPeople.token(first.link())))
                .andExpect(status().isNotFound());

        String second = reissue(first.invitation());
        String third = reissue(first.invitation());
        mvc.perform(get("/api/admin/public/invitations/" + TestPeople.token(second)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/admin/public/invitations/" + TestPeople.token(third)))
                .andExpect(status().isOk());
    }

    @Test
    void a_link_into_a_suspended_tenant_opens_when_the_tenant_is_resumed_and_not_before() throws Exception {
        String token = TestPeople.token(invite().link());
        tenants.setState(district, TenantsKnown.State.SUSPENDED);
        mvc.perform(get("/api/admin/public/invitations/" + token)).andExpect(status().isNotFound());
        mvc.perform(accept(token, "late-" + city.value(), TestPeople.PASSWORD)).andExpect(status().isNotFound());
        tenants.setState(district, TenantsKnown.State.ACTIVE);
        mvc.perform(accept(token, "late-" + city.value(), TestPeople.PASSWORD)).andExpect(status().isNoContent());
    }

    @Test
    void whoever_holds_a_link_guesses_no_password_of_somebody_else_with_it() throws Exception {
        Account person = people.member(tenants.city(), Role.DEPUTY);
        String token = TestPeople.token(invite().link());
        for (int attempt = 0; attempt < 6; attempt++) {
            mvc.perform(accept(token, person.login(), "a guess of the password " + attempt))
                    .andExpect(status().isUnprocessableContent());
        }
        mvc.perform(accept(token, person.login(), TestPeople.PASSWORD)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_problem_does_not_repeat_the_link() throws Exception {
        String token = TestPeople.token(invite().link());
        String refused = mvc.perform(accept(token, "zhang-" + city.value(), "short"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("/requests/").doesNotContain(token);
    }

    @Test
    void no_two_links_are_alike_and_each_has_256_bits() {
        Set<String> links = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            links.add(InvitationToken.random().value());
        }
        assertThat(links).hasSize(1000).allMatch(link -> Base64.getUrlDecoder().decode(link).length == 32);
    }

    @Test
    void only_whoever_invited_gives_out_a_new_link() throws Exception {
        String path = "/api/admin/invitations/" + invite().invitation() + "/reissue";
        mvc.perform(post(path).with(tokens.of(city, Role.CONGRESS_STAFF))).andExpect(status().isForbidden());
        mvc.perform(post(path).with(tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isNotFound());
        mvc.perform(post(path).with(tokens.of(district, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isNotFound());
        mvc.perform(post(path).with(tokens.operator())).andExpect(status().isNotFound());
        mvc.perform(post(path).with(tokens.of(city, Role.TENANT_ADMINISTRATOR))).andExpect(status().isOk());
    }

    @Test
    void an_accepted_invitation_is_not_issued_again() throws Exception {
        Invited invited = invite();
        mvc.perform(accept(TestPeople.token(invited.link()), "done-" + city.value(), TestPeople.PASSWORD))
                .andExpect(status().isNoContent());
        mvc.perform(post("/api/admin/invitations/" + invited.invitation() + "/reissue")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/invitation-accepted"));
    }

    @Test
    void who_has_an_account_proves_it_and_keeps_it() throws Exception {
        Account person = people.member(tenants.city(), Role.DEPUTY);
        String token = TestPeople.token(invite().link());
        mvc.perform(accept(token, person.login(), "not the password of it"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("loginName"));
        mvc.perform(accept(token, person.login(), TestPeople.PASSWORD)).andExpect(status().isNoContent());
        assertThat(jdbc.sql("select count(*) from membership where person = ?")
                        .param(person.person())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_bad_password_is_refused_with_a_reason_and_a_way_out() throws Exception {
        String token = TestPeople.token(invite().link());
        mvc.perform(accept(token, "zhang-" + city.value(), "short").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("password"))
                .andExpect(jsonPath("$.errors[0].message").value("A password has at least 12 characters"))
                .andExpect(jsonPath("$.errors[0].value").doesNotExist());
        mvc.perform(accept(token, "no spaces please", TestPeople.PASSWORD))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("loginName"));
    }

    @Test
    void the_database_does_not_know_the_link() {
        String token = TestPeople.token(invite().link());
        assertThat(jdbc.sql("select count(*) from invitation where to_jsonb(invitation)::text like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Invited invite() {
        return invitations.invite(
                district,
                city,
                new Invitee("张管理", "13800000000", new Appointment(Set.of(Role.TENANT_ADMINISTRATOR), null)));
    }

    private String reissue(InvitationId invitation) throws Exception {
        String body = mvc.perform(post("/api/admin/invitations/" + invitation + "/reissue")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return body.replaceFirst(".*\"link\":\"([^\"]+)\".*", "$1");
    }
}
