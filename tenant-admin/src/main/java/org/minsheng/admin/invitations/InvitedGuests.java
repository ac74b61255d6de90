package org.minsheng.admin.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.LoginName;
import org.minsheng.admin.accounts.Passwords;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.accounts.SignInLocked;
import org.minsheng.admin.accounts.Source;
import org.minsheng.admin.accounts.WrongCredentials;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.endpoints.audit.Concerned;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The other side of an invitation: whoever holds the link, without an account yet. */
@Component
public class InvitedGuests {

    private final InvitationStore invitations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final TenantsKnown tenants;
    private final Arrivals arrivals;
    private final InstantSource realTime;
    private final TransactionTemplate transactions;

    InvitedGuests(
            InvitationStore invitations,
            Accounts accounts,
            Memberships memberships,
            Passwords passwords,
            TenantsKnown tenants,
            Arrivals arrivals,
            InstantSource realTime,
            TransactionTemplate transactions) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.tenants = tenants;
        this.arrivals = arrivals;
        this.realTime = realTime;
        this.transactions = transactions;
    }

    /** What the link is for; not found if it is unknown, used, replaced, too old or its tenant suspended. */
    @Transactional(readOnly = true)
    public Welcome read(String token) {
        Invitation invitation = open(invitations.findByTokenHash(new InvitationToken(token).hash()));
        Membership membership = invitation.membership();
        String tenant = tenants.find(membership.tenant())
                .map(TenantsKnown.KnownTenant::name)
                .orElseThrow(NotFound::new);
        return new Welcome(
                tenant, membership.person().name(), membership.appointment().roles(), invitation.expiresAt());
    }

    /**
     * Takes up the membership: with a new account, or with the one the person has already, proven by its password like
     * any sign-in.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void accept(String token, String loginName, String password, Source from) {
        String hash = new InvitationToken(token).hash();
        Concerned.congress(open(invitations.findByTokenHash(hash)).membership().tenant());
        LoginName login = loginName(loginName);
        Optional<PersonId> owner = owner(login, password, from);
        String encoded = owner.isPresent() ? "" : passwords.accepted(password, login);
        try {
            transactions.executeWithoutResult(transaction -> {
                Invitation invitation = open(invitations.findLockedByTokenHash(hash));
                if (owner.isPresent()) {
                    join(invitation, owner.get());
                } else {
                    begin(invitation, login, encoded);
                }
            });
        } catch (DataIntegrityViolationException someoneTookTheNameMeanwhile) {
            throw taken();
        }
    }

    private Optional<PersonId> owner(LoginName login, String password, Source from) {
        if (accounts.find(login).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(passwords.verify(login.value(), password, from).person());
        } catch (WrongCredentials | SignInLocked notTheirs) {
            throw taken();
        }
    }

    private void begin(Invitation invitation, LoginName login, String encoded) {
        Person person = invitation.membership().person();
        accounts.takeUp(person, login, encoded);
        invitation.acceptedBy(person, realTime.instant());
        invitations.save(invitation);
        arrivals.cameByLink(invitation.membership().id());
    }

    private void join(Invitation invitation, PersonId owner) {
        Person placeholder = invitation.membership().person();
        Person person = accounts.lock(owner);
        // whoever handed it over knows it too, and would get in here with it
        if (person.passwordIsFirst()) {
            throw new Flawed(Fault.inField("password", null, "password.first"));
        }
        TenantId tenant = invitation.membership().tenant();
        if (person.platformOperator() || memberships.existsByPersonIdAndTenant(owner, tenant)) {
            throw new Flawed(Fault.inField("loginName", null, "login-name.member"));
        }
        invitation.acceptedBy(person, realTime.instant());
        invitations.save(invitation);
        arrivals.cameByLink(invitation.membership().id());
        accounts.noLongerExpect(placeholder);
    }

    private Invitation open(Optional<Invitation> found) {
        Instant now = realTime.instant();
        return found.filter(invitation -> invitation.canBeAccepted(now))
                .filter(invitation -> tenants.find(invitation.membership().tenant())
                        .filter(TenantsKnown.KnownTenant::takesPeople)
                        .isPresent())
                .orElseThrow(NotFound::new);
    }

    private static LoginName loginName(String typed) {
        try {
            return new LoginName(typed);
        } catch (LoginName.NotALoginName e) {
            throw new Flawed(Fault.inField("loginName", null, "login-name.form"));
        }
    }

    private static Flawed taken() {
        return new Flawed(Fault.inField("loginName", null, "login-name.taken"));
    }

    /** What an invited person reads before choosing login name and password. */
    public record Welcome(String tenantName, String name, Set<Role> roles, Instant expires) {}
}
