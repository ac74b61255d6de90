package org.minsheng.admin.accounts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.http.IfMatch;
import org.minsheng.admin.http.InvalidInput;
import org.minsheng.admin.http.NotFound;
import org.minsheng.admin.http.RefusedField;
import org.minsheng.admin.http.RepeatedRequests;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A tenant's administrators decide who belongs to it, in which roles. */
@Service
@Transactional
@PreAuthorize("hasRole('TENANT_ADMINISTRATOR')")
public class Members {

    private final People people;
    private final Memberships memberships;
    private final MembershipChanges changes;
    private final Invitations invitations;
    private final Passwords passwords;
    private final RepeatedRequests repeated;
    private final InstantSource realTime;
    private final ApplicationEventPublisher events;

    Members(
            People people,
            Memberships memberships,
            MembershipChanges changes,
            Invitations invitations,
            Passwords passwords,
            RepeatedRequests repeated,
            InstantSource realTime,
            ApplicationEventPublisher events) {
        this.people = people;
        this.memberships = memberships;
        this.changes = changes;
        this.invitations = invitations;
        this.passwords = passwords;
        this.repeated = repeated;
        this.realTime = realTime;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Member> page(Actor administrator, UUID after, int limit) {
        return memberships.page(administrator.tenant().value(), after, Limit.of(limit)).stream()
                .map(Member::of)
                .toList();
    }

    /** Secrets are in the answer to the first request alone: a repeated one gets the member without them. */
    public Added add(Actor administrator, NewMember wanted, @Nullable String key) {
        var secrets = new ArrayList<Secrets>();
        RepeatedRequests.Done done = repeated.once(administrator.tenant(), "add member", key, wanted, () -> {
            Secrets secret = add(administrator.tenant(), wanted);
            secrets.add(secret);
            return secret.membership().toString();
        });
        Membership membership =
                memberships.findById(UUID.fromString(done.result())).orElseThrow();
        Secrets shown = secrets.isEmpty() ? new Secrets(membership.id(), null, null) : secrets.getFirst();
        return new Added(Member.of(membership), shown.link(), shown.firstPassword());
    }

    private Secrets add(TenantId tenant, NewMember wanted) {
        List<RefusedField> faults = wanted.faults();
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        Optional<Person> known = wanted.loginNameIfAny().flatMap(login -> people.findByLoginName(login.value()));
        if (known.isPresent()) return join(tenant, known.get(), wanted);
        if (wanted.with() == With.INVITATION) {
            Invitations.Invited invited = invitations.invite(
                    tenant, tenant, new Invitations.Invitee(wanted.name(), wanted.contact(), wanted.duties()));
            return new Secrets(invited.membership(), invited.link(), null);
        }
        LoginName login = wanted.loginNameIfAny()
                .orElseThrow(() -> new InvalidInput(RefusedField.of("loginName", null, "login-name.missing")));
        String first = Passwords.generated();
        Person person = people.save(
                Person.withFirstPassword(wanted.name().strip(), login, passwords.encoded(first), realTime.instant()));
        Membership membership = memberships.saveAndFlush(
                Membership.active(person, tenant, wanted.contact(), wanted.duties(), realTime.instant()));
        return new Secrets(membership.id(), null, first);
    }

    /** Someone who has an account already, here or elsewhere, keeps it. Operators belong to no tenant. */
    private Secrets join(TenantId tenant, Person person, NewMember wanted) {
        if (person.platformOperator() || memberships.existsByPersonIdAndTenant(person.id(), tenant.value())) {
            throw new InvalidInput(RefusedField.of("loginName", wanted.loginName(), "login-name.member"));
        }
        Membership membership = memberships.saveAndFlush(
                Membership.active(person, tenant, wanted.contact(), wanted.duties(), realTime.instant()));
        return new Secrets(membership.id(), null, null);
    }

    public Member assign(Actor administrator, UUID id, Duties duties, IfMatch basedOn) {
        Membership membership = mine(administrator, id);
        if (membership.version() != basedOn.version()) {
            throw new IfMatch.Stale(changes.since(id, basedOn.version()));
        }
        List<RefusedField> faults = duties.faults();
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        if (!duties.roles().contains(Role.TENANT_ADMINISTRATOR)) requireAnotherAdministrator(membership);
        Duties before = membership.duties();
        membership.assign(duties);
        Membership saved = memberships.saveAndFlush(membership);
        changes.record(saved, before, administrator);
        return Member.of(saved);
    }

    public Member suspend(Actor administrator, UUID id) {
        Membership membership = mine(administrator, id);
        requireAnotherAdministrator(membership);
        Membership.State before = membership.state();
        membership.suspend();
        return stateChanged(membership, before, administrator);
    }

    public Member resume(Actor administrator, UUID id) {
        Membership membership = mine(administrator, id);
        Membership.State before = membership.state();
        membership.resume();
        return stateChanged(membership, before, administrator);
    }

    private Member stateChanged(Membership membership, Membership.State before, Actor administrator) {
        Membership saved = memberships.saveAndFlush(membership);
        if (saved.state() != before) changes.record(saved, before, administrator);
        return Member.of(saved);
    }

    /**
     * Lets a person start over who lost password or phone. Not while another tenant relies on the same account: the one
     * who resets it knows the password, and must not get in there with it.
     */
    public String giveFirstPassword(Actor administrator, UUID id) {
        Membership membership = mine(administrator, id);
        Person person = people.findLockedById(membership.person().id()).orElseThrow();
        if (person.loginName() == null) throw new NoAccountYet();
        boolean reliedOn = memberships.findByPersonIdOrderById(person.id()).stream()
                .anyMatch(other ->
                        !other.tenant().equals(administrator.tenant()) && other.state() == Membership.State.ACTIVE);
        if (reliedOn) throw new AccountOfOthersToo();
        String first = Passwords.generated();
        person.giveFirstPassword(passwords.encoded(first));
        people.save(person);
        events.publishEvent(new CredentialsChanged(person.id()));
        return first;
    }

    private Membership mine(Actor administrator, UUID id) {
        return memberships.findByIdAndTenant(id, administrator.tenant().value()).orElseThrow(NotFound::new);
    }

    private void requireAnotherAdministrator(Membership leaving) {
        List<Membership> administrators =
                memberships.lockActive(leaving.tenant().value(), Role.TENANT_ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().id().equals(leaving.id())) {
            throw new LastAdministrator();
        }
    }

    public enum With {
        INVITATION,
        FIRST_PASSWORD
    }

    public record NewMember(
            String name,
            @Nullable String loginName,
            @Nullable String contact,
            Duties duties,
            With with) {

        Optional<LoginName> loginNameIfAny() {
            return loginName == null || loginName.isBlank()
                    ? Optional.empty()
                    : Optional.of(new LoginName(loginName.toLowerCase(Locale.ROOT)));
        }

        List<RefusedField> faults() {
            var faults = new ArrayList<>(new Invitations.Invitee(name, contact, duties).faults());
            try {
                var unused = loginNameIfAny();
            } catch (LoginName.NotALoginName e) {
                faults.add(RefusedField.of("loginName", null, "login-name.form"));
            }
            return faults;
        }
    }

    /** What an administrator hands over is shown once. */
    public record Added(
            Member member, @Nullable String link, @Nullable String firstPassword) {}

    private record Secrets(
            UUID membership,
            @Nullable String link,
            @Nullable String firstPassword) {}
}
