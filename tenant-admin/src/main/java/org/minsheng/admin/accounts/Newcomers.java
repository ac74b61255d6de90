package org.minsheng.admin.accounts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.http.InvalidInput;
import org.minsheng.admin.http.RefusedField;
import org.minsheng.admin.http.RepeatedRequests;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A tenant's administrators bring people in: by invitation, or with a first password. Whoever has an account elsewhere
 * brings it along by accepting an invitation: only they can say that it is theirs, and nobody reads their name before.
 */
@Service
@Transactional
public class Newcomers {

    private final People people;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Passwords passwords;
    private final RepeatedRequests repeated;
    private final InstantSource realTime;

    Newcomers(
            People people,
            Memberships memberships,
            Invitations invitations,
            Passwords passwords,
            RepeatedRequests repeated,
            InstantSource realTime) {
        this.people = people;
        this.memberships = memberships;
        this.invitations = invitations;
        this.passwords = passwords;
        this.repeated = repeated;
        this.realTime = realTime;
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
        Invitations.Standing standing =
                invitations.ofMembers(List.of(membership.id())).get(membership.id());
        Secrets shown = secrets.isEmpty() ? new Secrets(membership.id(), null, null) : secrets.getFirst();
        return new Added(Member.of(membership, standing), shown.link(), shown.firstPassword());
    }

    private Secrets add(TenantId tenant, NewMember wanted) {
        List<RefusedField> faults = wanted.faults();
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        if (wanted.with() == With.INVITATION) {
            Invitations.Invited invited = invitations.invite(
                    tenant, tenant, new Invitations.Invitee(wanted.name(), wanted.contact(), wanted.duties()));
            return new Secrets(invited.membership(), invited.link(), null);
        }
        LoginName login = wanted.loginNameIfAny()
                .orElseThrow(() -> new InvalidInput(RefusedField.of("loginName", null, "login-name.missing")));
        people.findByLoginName(login.value()).ifPresent(known -> {
            boolean ours = memberships.existsByPersonIdAndTenant(known.id(), tenant.value());
            throw taken(ours ? "login-name.member" : "login-name.of-others");
        });
        String first = Passwords.generated();
        Membership membership;
        try {
            Person person = people.save(Person.withFirstPassword(
                    wanted.name().strip(), login, passwords.encoded(first), realTime.instant()));
            membership = memberships.saveAndFlush(
                    Membership.active(person, tenant, wanted.contact(), wanted.duties(), realTime.instant()));
        } catch (DataIntegrityViolationException someoneTookItMeanwhile) {
            throw taken("login-name.of-others");
        }
        return new Secrets(membership.id(), null, first);
    }

    private static InvalidInput taken(String why) {
        return new InvalidInput(RefusedField.of("loginName", null, why));
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
