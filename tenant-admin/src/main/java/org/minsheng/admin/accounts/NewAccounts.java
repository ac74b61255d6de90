package org.minsheng.admin.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.minsheng.admin.accounts.Invitations.Invitee;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.tenancy.TenantId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Accounts that an administrator opens for people who have none, with a first password to hand over. */
@Component
class NewAccounts {

    private final People people;
    private final Memberships memberships;
    private final Passwords passwords;
    private final InstantSource realTime;

    NewAccounts(People people, Memberships memberships, Passwords passwords, InstantSource realTime) {
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.realTime = realTime;
    }

    Opened open(TenantId tenant, LoginName login, Invitee wanted) {
        people.findByLoginName(login.value()).ifPresent(known -> {
            boolean ours = memberships.existsByPersonIdAndTenant(known.id(), tenant.value());
            throw taken(ours ? "login-name.member" : "login-name.of-others");
        });
        String first = Passwords.generated();
        String hash = passwords.encoded(first);
        Instant now = realTime.instant();
        try {
            Person person = people.save(Person.withFirstPassword(wanted.name().strip(), login, hash, now));
            Membership membership = memberships.saveAndFlush(
                    Membership.active(person, tenant, wanted.contact(), wanted.appointment(), now));
            return new Opened(membership.id(), first);
        } catch (DataIntegrityViolationException someoneTookItMeanwhile) {
            throw taken("login-name.of-others");
        }
    }

    private static Flawed taken(String why) {
        return new Flawed(Fault.inField("loginName", null, why));
    }

    /** A password that is known only now: what is stored cannot be turned back into it. */
    record Opened(UUID membership, String firstPassword) {

        @Override
        public String toString() {
            return "Opened[" + membership + "]";
        }
    }
}
