package org.minsheng.admin.accounts;

import java.util.UUID;
import org.minsheng.admin.http.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member start over who lost password or phone. */
@Service
@Transactional
public class FirstPasswords {

    private final Memberships memberships;
    private final People people;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    FirstPasswords(Memberships memberships, People people, Passwords passwords, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * A password to hand over. Not while another tenant relies on the same account: the one who resets it knows the
     * password, and must not get in there with it.
     */
    public String give(Actor administrator, UUID member) {
        Membership membership = memberships
                .findByIdAndTenant(member, administrator.tenant().value())
                .orElseThrow(NotFound::new);
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
}
