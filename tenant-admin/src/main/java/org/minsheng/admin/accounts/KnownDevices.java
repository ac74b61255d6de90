package org.minsheng.admin.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again with which somebody has signed in completely. The browser keeps a mark: a day and a random id, and
 * what only we can make of these, the person and the hash of their password. So nothing is stored here, the mark does not
 * say whose it is, and it is over once the password is replaced. It opens nothing: whoever has one is counted apart.
 */
@Component
public class KnownDevices {

    public static final Duration GOOD_FOR = Duration.ofDays(180);

    // several people sign in at one computer of an office
    private static final int MOST_MARKS = 5;
    private static final int ID = 12;
    private static final int MAC = 32;
    private static final int MARK = Integer.BYTES + ID + MAC;
    private static final String BETWEEN = ".";
    private static final String NOBODY = "nobody";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealing sealing;
    private final InstantSource realTime;
    private final People people;

    KnownDevices(Sealing sealing, InstantSource realTime, People people) {
        this.sealing = sealing;
        this.realTime = realTime;
        this.people = people;
    }

    static List<String> parted(@Nullable String marks) {
        int longest = MOST_MARKS * (MARK * 4 / 3 + BETWEEN.length());
        return marks == null || marks.length() > longest ? List.of() : List.of(marks.split("\\" + BETWEEN));
    }

    /** What the browser keeps from now on: a new mark of this person's, and those of others that it has. */
    public String marked(PersonId person, Source from) {
        Person known = people.findById(person).orElseThrow();
        byte[] id = new byte[ID];
        RANDOM.nextBytes(id);
        byte[] begun = ByteBuffer.allocate(Integer.BYTES + ID)
                .putInt(Math.toIntExact(today()))
                .put(id)
                .array();
        byte[] mark = Arrays.copyOf(begun, MARK);
        System.arraycopy(mac(known, begun), 0, mark, begun.length, MAC);
        Stream<String> others = from.marks().stream().filter(other -> !isMade(other, known));
        return String.join(
                BETWEEN,
                Stream.concat(Stream.of(Base64.getUrlEncoder().encodeToString(mark)), others)
                        .limit(MOST_MARKS)
                        .toList());
    }

    /** The mark of this person among those the browser has; for nobody the same is reckoned, in vain. */
    Optional<String> known(Source from, @Nullable Person person) {
        return from.marks().stream().filter(mark -> isMade(mark, person)).findFirst();
    }

    private boolean isMade(String text, @Nullable Person person) {
        byte[] mark = bytes(text);
        if (mark.length != MARK) {
            return false;
        }
        byte[] begun = Arrays.copyOf(mark, Integer.BYTES + ID);
        boolean made = MessageDigest.isEqual(mac(person, begun), Arrays.copyOfRange(mark, begun.length, MARK));
        long age = today() - ByteBuffer.wrap(mark).getInt();
        return made && person != null && age >= 0 && age < GOOD_FOR.toDays();
    }

    private byte[] mac(@Nullable Person person, byte[] begun) {
        String whose = person == null ? NOBODY : person.id() + " " + Objects.requireNonNull(person.passwordHash());
        byte[] text = whose.getBytes(StandardCharsets.UTF_8);
        return sealing.mac(
                "known-device",
                ByteBuffer.allocate(begun.length + text.length)
                        .put(begun)
                        .put(text)
                        .array());
    }

    private long today() {
        return realTime.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }
}
