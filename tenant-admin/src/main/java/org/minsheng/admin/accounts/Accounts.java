package org.minsheng.admin.accounts;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts begin and begin again. What somebody may do with one is for others to say. */
@Component
@Transactional
public class Accounts {

    private final People people;
    private final Passwords passwords;
    private final InstantSource realTime;
    private final ApplicationEventPublisher events;

    Accounts(People people, Passwords passwords, InstantSource realTime, ApplicationEventPublisher events) {
        this.people = people;
        this.passwords = passwords;
        this.realTime = realTime;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId person) {
        return people.findById(person);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(LoginName login) {
        return people.findByLoginName(login.value());
    }

    /** Nobody else changes this person until the transaction ends. */
    public Person lock(PersonId person) {
        return people.findLockedById(person).orElseThrow();
    }

    /** Somebody who is waited for: without an account until it is taken up. */
    public Person expect(String name) {
        return people.save(Person.invited(name, realTime.instant()));
    }

    /** Who was waited for has come; {@code hash} is of a password that was accepted. */
    public void takeUp(Person expected, LoginName login, String hash) {
        expected.claim(login, hash);
        people.save(expected);
        events.publishEvent(new SignInTried(expected.id(), true));
    }

    /** Who was waited for turned out to have an account. */
    public void noLongerExpect(Person placeholder) {
        people.delete(placeholder);
    }

    /** An account for somebody who has none. */
    public Opened open(String name, LoginName login) {
        String first = Passwords.generated();
        String hash = passwords.encoded(first);
        return new Opened(people.save(Person.withFirstPassword(name, login, hash, realTime.instant())), first);
    }

    /** Replaces the password by one to hand over, and forgets the second factor; what was opened with them ends. */
    public String startOver(Person person) {
        String first = Passwords.generated();
        person.giveFirstPassword(passwords.encoded(first));
        people.save(person);
        events.publishEvent(new CredentialsChanged(person.id()));
        return first;
    }

    /** With a password that is known only now: what is stored cannot be turned back into it. */
    public record Opened(Person person, String firstPassword) {

        @Override
        public String toString() {
            return "Opened[" + person.id() + "]";
        }
    }
}
