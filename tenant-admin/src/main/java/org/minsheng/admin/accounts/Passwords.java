package org.minsheng.admin.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minsheng.admin.passwords.PasswordRules;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first thing people prove themselves with. */
@Component
public class Passwords {

    // no letters and digits that look alike on a slip of paper
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people;
    private final FailedAttempts attempts;
    private final KnownDevices devices;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final String nobodys;

    Passwords(
            People people,
            FailedAttempts attempts,
            KnownDevices devices,
            PasswordEncoder encoder,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.people = people;
        this.attempts = attempts;
        this.devices = devices;
        this.encoder = encoder;
        this.transactions = transactions;
        this.events = events;
        this.nobodys = encoded(generated());
    }

    /**
     * Whose they are; refused with {@link WrongCredentials} or {@link SignInLocked}. Where too many guess at the name,
     * right and wrong are refused alike: only who has a second factor to show as well goes on, and who is known already.
     */
    public Proven verify(String loginName, String password, Source from) {
        String typed = LoginName.normalized(loginName);
        Optional<Person> person = people.findByLoginName(typed);
        FailedAttempts.Attempt attempt = begin(typed, from, person);
        // a name nobody has takes as long as a wrong password
        String hash = person.map(Person::passwordHash).orElse(nobodys);
        boolean right = matches(password, hash);
        person.ifPresent(known -> events.publishEvent(new SignInTried(known.id(), right)));
        if (!right || person.map(Person::totpSecret).isEmpty()) {
            attempt.requireOpen();
        }
        if (!right || person.isEmpty()) {
            throw WrongCredentials.password();
        }
        attempts.succeeded(attempt);
        return new Proven(person.get().id(), stampOf(hash));
    }

    /**
     * Who it is, and the stamp of the very password that they gave: replaced while it was being compared, it counts for nothing.
     */
    public record Proven(PersonId person, String stamp) {}

    /** What is refused unheard has been tried all the same, and stands in the trail of whose account it is. */
    private FailedAttempts.Attempt begin(String typed, Source from, Optional<Person> person) {
        try {
            return attempts.begin("password:" + typed, from, devices.known(from, person.orElse(null)));
        } catch (SignInLocked locked) {
            person.ifPresent(known -> events.publishEvent(new SignInTried(known.id(), false)));
            throw locked;
        }
    }

    /** Whether the password is known to someone else and has to be replaced before anything else. */
    public boolean isFirst(PersonId person) {
        return people.findById(person).map(Person::passwordIsFirst).orElse(true);
    }

    /** Changes whenever the password does, and says nothing about it. */
    public String stamp(PersonId person) {
        return stampOf(people.findById(person).map(Person::passwordHash).orElse(""));
    }

    private static String stampOf(String hash) {
        return UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The person chooses a password of their own; sign-ins elsewhere end. Refused with {@link WrongCredentials} when the one
     * that they have proven, of which this is the stamp, has been replaced meanwhile: whoever replaced it meant that.
     */
    public void choose(PersonId id, String proven, String password) {
        transactions.executeWithoutResult(transaction -> {
            Person person = people.findLockedById(id).orElseThrow();
            if (!proven.equals(stampOf(java.util.Objects.requireNonNullElse(person.passwordHash(), "")))) {
                throw WrongCredentials.password();
            }
            String loginName = java.util.Objects.requireNonNull(person.loginName());
            List<Fault> faults = PasswordRules.faults(password, loginName, person.name());
            if (!faults.isEmpty()) {
                throw new Flawed(faults);
            }
            if (matches(password, java.util.Objects.requireNonNull(person.passwordHash()))) {
                throw new Flawed(Fault.inField("password", null, "password.same"));
            }
            person.changePassword(encoded(password));
            people.save(person);
            events.publishEvent(new CredentialsChanged(id));
        });
    }

    /** Whoever is signed in proves with the present password to be themselves; as often as at signing in, and no oftener. */
    public void change(PersonId id, String present, String password, Source from) {
        FailedAttempts.Attempt attempt = attempts.begin("present:" + id, from, Optional.empty());
        attempt.requireOpen();
        String hash = people.findById(id).map(Person::passwordHash).orElse(nobodys);
        if (!matches(present, hash)) {
            throw new Flawed(Fault.inField("present", null, "password.present-wrong"));
        }
        attempts.succeeded(attempt);
        choose(id, stampOf(hash), password);
    }

    /** What is kept of a password with which an account begins; refused if it may be none. */
    public String accepted(String password, LoginName login) {
        List<Fault> faults = PasswordRules.faults(password, login.value(), null);
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        return encoded(password);
    }

    String encoded(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(PasswordRules.normalized(password)));
    }

    /** A first password: 16 characters in groups of four, some 79 bits. */
    static String generated() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    private boolean matches(String typed, String hash) {
        try {
            return encoder.matches(PasswordRules.normalized(typed), hash);
        } catch (IllegalArgumentException longerThanBcryptReads) {
            return false;
        }
    }
}
