package org.minsheng.admin.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.LoginName;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.arrivals.HandedOver;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A tenant's administrators bring people in: by invitation, or with a first password. Whoever has an account elsewhere
 * brings it along by accepting an invitation: only they can say that it is theirs, and nobody reads their name before.
 */
@Component
@Transactional
public class Newcomers {

    private final Memberships memberships;
    private final Invitations invitations;
    private final NewAccounts accounts;
    private final SeparationDesk separation;
    private final Arrivals arrivals;
    private final Idempotency idempotency;

    Newcomers(
            Memberships memberships,
            Invitations invitations,
            NewAccounts accounts,
            SeparationDesk separation,
            Arrivals arrivals,
            Idempotency idempotency) {
        this.separation = separation;
        this.arrivals = arrivals;
        this.memberships = memberships;
        this.invitations = invitations;
        this.accounts = accounts;
        this.idempotency = idempotency;
    }

    /** Secrets are in the answer to the first request alone: a repeated one gets the member without them. */
    public Added add(Actor administrator, NewMember wanted, @Nullable UUID key) {
        var secrets = new ArrayList<Secrets>();
        UUID added = idempotency.once(key, administrator, wanted, UUID.class, () -> {
            Secrets secret = add(administrator, wanted);
            secrets.add(secret);
            return secret.membership().value();
        });
        Membership membership = memberships.findById(new MembershipId(added)).orElseThrow();
        Invitations.Status status =
                invitations.ofMembers(List.of(membership.id())).get(membership.id());
        Secrets shown = secrets.isEmpty() ? new Secrets(membership.id(), null, null) : secrets.getFirst();
        return new Added(Member.of(membership, status), shown.link(), shown.firstPassword());
    }

    private Secrets add(Actor administrator, NewMember wanted) {
        TenantId tenant = administrator.tenant();
        separation.takeTurn(tenant);
        List<Fault> faults = faults(tenant, wanted);
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        if (wanted.with() == With.INVITATION) {
            Invitations.Invited invited = invite(administrator, wanted);
            return new Secrets(invited.membership(), invited.link(), null);
        }
        LoginName login = wanted.loginNameIfAny()
                .orElseThrow(() -> new Flawed(Fault.inField("loginName", null, "login-name.missing")));
        NewAccounts.Opened opened = accounts.open(administrator, login, wanted.invitee());
        return new Secrets(opened.membership(), null, opened.firstPassword());
    }

    /** What keeps somebody from being brought in by one person. */
    List<Fault> faults(TenantId tenant, NewMember wanted) {
        List<Fault> faults = wanted.faults();
        faults.addAll(separation.faults(tenant, wanted.appointment()));
        // an administrator whom one person alone could bring in would be a second one of their own making
        if (separation.wantsSecond(tenant)
                && wanted.appointment().roles().stream().anyMatch(Role::administers)) {
            faults.add(Fault.inField("roles", null, "roles.administrator-later"));
        }
        return faults;
    }

    /** With a link that whoever invites sees, until it is {@link #mailed}. */
    Invitations.Invited invite(Actor administrator, NewMember wanted) {
        TenantId tenant = administrator.tenant();
        Invitations.Invited invited = invitations.invite(tenant, tenant, wanted.invitee());
        arrivals.expect(invited.membership(), tenant, HandedOver.LINK, new PersonId(administrator.person()));
        return invited;
    }

    public enum With {
        INVITATION,
        FIRST_PASSWORD
    }

    public record NewMember(
            String name,
            @Nullable String loginName,
            @Nullable String contact,
            Appointment appointment,
            With with) {

        Invitations.Invitee invitee() {
            return new Invitations.Invitee(name, contact, appointment);
        }

        Optional<LoginName> loginNameIfAny() {
            return loginName == null || loginName.isBlank()
                    ? Optional.empty()
                    : Optional.of(new LoginName(loginName.toLowerCase(Locale.ROOT)));
        }

        List<Fault> faults() {
            var faults = new ArrayList<>(invitee().faults());
            try {
                var unused = loginNameIfAny();
            } catch (LoginName.NotALoginName e) {
                faults.add(Fault.inField("loginName", null, "login-name.form"));
            }
            return faults;
        }
    }

    /** The link went by mail and was shown to nobody. */
    public void mailed(Actor administrator, MembershipId member) {
        arrivals.forget(member, new PersonId(administrator.person()));
    }

    /** What an administrator hands over is shown once. */
    public record Added(
            Member member, @Nullable String link, @Nullable String firstPassword) {}

    private record Secrets(
            MembershipId membership,
            @Nullable String link,
            @Nullable String firstPassword) {}
}
