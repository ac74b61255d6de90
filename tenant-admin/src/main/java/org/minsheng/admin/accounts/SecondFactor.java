package org.minsheng.admin.accounts;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** Six digits from the person's phone, new every 30 seconds (RFC 6238). Each code opens once. */
@Component
public class SecondFactor {

    private static final Duration STEP = Duration.ofSeconds(30);
    // phones' clocks are a little off, and people type slowly
    private static final int STEPS_OFF = 1;

    private final People people;
    private final FailedAttempts attempts;
    private final KnownDevices devices;
    private final Sealing sealing;
    private final InstantSource realTime;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    SecondFactor(
            People people,
            FailedAttempts attempts,
            KnownDevices devices,
            Sealing sealing,
            InstantSource realTime,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.people = people;
        this.attempts = attempts;
        this.devices = devices;
        this.sealing = sealing;
        this.realTime = realTime;
        this.transactions = transactions;
        this.events = events;
    }

    public boolean isEnrolled(PersonId person) {
        return people.findById(person).map(Person::totpSecret).isPresent();
    }

    /** Takes a code once; refused with {@link WrongCredentials} or {@link SignInLocked}. */
    public void verify(PersonId id, String code, Source from) {
        FailedAttempts.Attempt attempt = begin(id, from);
        transactions.executeWithoutResult(transaction -> {
            Person person = people.findLockedById(id).orElseThrow();
            String sealed = person.totpSecret();
            if (sealed == null) {
                throw WrongCredentials.code();
            }
            long step = stepOf(code, sealing.open(sealed, id)).orElseThrow(WrongCredentials::code);
            if (!person.takeStep(step)) {
                throw WrongCredentials.code();
            }
            people.save(person);
        });
        attempts.succeeded(attempt);
    }

    /** A new secret in Base32, to be shown to the person once and confirmed by a code. */
    public static String newSecret() {
        return new String(SecretGenerator.generate(), StandardCharsets.US_ASCII);
    }

    /** What an authenticator app reads from a QR code. */
    public String uri(PersonId person, String secret) {
        String loginName = people.findById(person).map(Person::loginName).orElse("");
        return UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{account}")
                .queryParam("secret", "{secret}")
                .queryParam("issuer", "{issuer}")
                .encode()
                .buildAndExpand("民生联督", loginName, secret, "民生联督")
                .toUriString();
    }

    /** Keeps the secret once a code shows that the person's phone has it too; refused with {@link WrongCredentials}. */
    public void enrol(PersonId id, String secret, String code, Source from) {
        FailedAttempts.Attempt attempt = begin(id, from);
        byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
        long step = stepOf(code, bytes).orElseThrow(WrongCredentials::code);
        transactions.executeWithoutResult(transaction -> {
            Person person = people.findLockedById(id).orElseThrow();
            if (person.totpSecret() != null) {
                throw WrongCredentials.code();
            }
            person.enrol(sealing.seal(bytes, id), step);
            people.save(person);
            events.publishEvent(new CredentialsChanged(id));
        });
        attempts.succeeded(attempt);
    }

    /** Only who knows the password comes here; that must not be enough to keep its owner out. */
    private FailedAttempts.Attempt begin(PersonId id, Source from) {
        Person person = people.findById(id).orElseThrow();
        FailedAttempts.Attempt attempt = attempts.begin("code:" + id, from, devices.known(from, person));
        attempt.requireOpen();
        return attempt;
    }

    private OptionalLong stepOf(String code, byte[] secret) {
        TOTPGenerator codes = new TOTPGenerator.Builder(secret)
                .withHOTPGenerator(
                        hotp -> hotp.withAlgorithm(HMACAlgorithm.SHA1).withPasswordLength(6))
                .withPeriod(STEP)
                .build();
        byte[] typed = code.strip().getBytes(StandardCharsets.UTF_8);
        long now = realTime.instant().getEpochSecond() / STEP.toSeconds();
        for (long step = now + STEPS_OFF; step >= now - STEPS_OFF; step--) {
            byte[] right = codes.at(step * STEP.toSeconds()).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(typed, right)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
