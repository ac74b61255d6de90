package org.minsheng.admin.waiting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.PeopleTest;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.invitations.Invitations.Invited;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a new city's administrator is told, and who is told nothing. What other modules tell stands with their own tests. */
class OwnWaitingTests extends PeopleTest {

    private static final String EXPIRED = "$.items[?(@.kind == 'INVITATIONS_EXPIRED')].count";
    private static final String FIRST_EXPIRED = "$.items[?(@.kind == 'FIRST_INVITATIONS_EXPIRED')].count";

    @Autowired
    Invitations invitations;

    TenantId city = new TenantId("nobody");
    RequestPostProcessor administrator = request -> request;

    @BeforeEach
    void a_city_with_its_administrator_alone() {
        city = tenants.city();
        administrator =
                tokens.of(people.member(city, Role.TENANT_ADMINISTRATOR).person(), city, Role.TENANT_ADMINISTRATOR);
    }

    @Test
    void a_congress_without_staff_waits_for_some_until_somebody_is_invited() throws Exception {
        told(administrator, "$.items[*].kind", contains("STAFF_MISSING"));
        people.member(city, Role.DEPUTY);
        told(administrator, "$.items[*].kind", contains("STAFF_MISSING"));
        invited(city, Role.CONGRESS_STAFF);
        told(administrator, "$.items[*].kind", empty());
        TenantId another = tenants.city();
        told(tokens.of(another, Role.TENANT_ADMINISTRATOR), "$.items[*].kind", contains("STAFF_MISSING"));
    }

    @Test
    void an_invitation_that_has_expired_waits_where_it_can_be_issued_anew() throws Exception {
        Invited own = invited(city, Role.CONGRESS_STAFF);
        TenantId district = tenants.district(city);
        Invited first = invited(district, Role.TENANT_ADMINISTRATOR);
        told(administrator, "$.items", empty());
        expire(own);
        expire(first);
        told(administrator, EXPIRED, contains(1));
        told(administrator, FIRST_EXPIRED, contains(1));
        told(tokens.of(district, Role.TENANT_ADMINISTRATOR), EXPIRED, empty());
        told(tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR), EXPIRED, empty());
        told(tokens.of(tenants.city(), Role.TENANT_ADMINISTRATOR), FIRST_EXPIRED, empty());
        // somebody who has been suspended meanwhile is waited for by nobody
        jdbc.sql("update membership set state = 'SUSPENDED' where id = ?")
                .param(own.membership().value())
                .update();
        told(administrator, EXPIRED, empty());
    }

    @Test
    void who_keeps_none_of_it_is_told_nothing_and_who_is_no_person_is_refused() throws Exception {
        expire(invited(city, Role.DEPUTY));
        for (Role role : new Role[] {Role.DEPUTY, Role.CONGRESS_STAFF, Role.SECURITY_ADMINISTRATOR}) {
            told(tokens.of(city, role), "$.items", empty());
        }
        mvc.perform(get("/api/admin/waiting").with(tokens.service("platform-core")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/admin/waiting").with(tokens.visitor(city))).andExpect(status().isForbidden());
    }

    private void told(RequestPostProcessor somebody, String path, Matcher<?> what) throws Exception {
        mvc.perform(get("/api/admin/waiting").with(somebody))
                .andExpect(status().isOk())
                .andExpect(jsonPath(path, what));
    }

    private Invited invited(TenantId to, Role role) {
        return invitations.invite(to, city, new Invitee("某人", null, new Appointment(Set.of(role), null)));
    }

    private void expire(Invited invited) {
        jdbc.sql("update invitation set expires_at = now() - interval '1 second' where id = ?")
                .param(invited.invitation().value())
                .update();
    }
}
