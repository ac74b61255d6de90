package org.minsheng.admin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.minsheng.admin.accounts.Passwords;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.accounts.Source;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.invitations.Invitations.Invited;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.invitations.InvitedGuests;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People who came by an invitation and have chosen a password. */
@TestComponent
public class TestPeople {

    public static final String PASSWORD = "桥下的白鹭 flies low";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Invitations invitations;
    private final InvitedGuests guests;
    private final Passwords passwords;
    private final JdbcClient jdbc;

    TestPeople(Invitations invitations, InvitedGuests guests, Passwords passwords, JdbcClient jdbc) {
        this.invitations = invitations;
        this.guests = guests;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    public Account member(TenantId tenant, Role... roles) {
        return joins("person" + COUNT.incrementAndGet(), tenant, roles);
    }

    /** The same person, with the same password, in one more tenant. */
    public Account also(Account person, TenantId tenant, Role... roles) {
        return joins(person.login(), tenant, roles);
    }

    /** After a first password: the person has chosen {@link #PASSWORD} again. */
    public void ownPassword(Account person) {
        passwords.choose(new PersonId(person.person()), passwords.stamp(new PersonId(person.person())), PASSWORD);
    }

    private Account joins(String login, TenantId tenant, Role... roles) {
        UUID department = Set.of(roles).contains(Role.DEPARTMENT_CLERK) ? UUID.randomUUID() : null;
        Invited invited = invitations.invite(
                tenant, tenant, new Invitee("测试人员", null, new Appointment(Set.of(roles), department)));
        guests.accept(token(invited.link()), login, PASSWORD, Source.of("192.0.2.1"));
        UUID person = jdbc.sql("select id from person where login_name = ?")
                .param(login)
                .query(UUID.class)
                .single();
        return new Account(login, person, invited.membership().value());
    }

    /** Whoever holds the link takes it up. */
    public static MockHttpServletRequestBuilder accept(String token, String login, String password) {
        return post("/api/admin/public/invitations/" + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    public static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    public record Account(String login, UUID person, UUID membership) {}
}
