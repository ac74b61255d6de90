package org.minsheng.admin.passwords;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.Fault;

/**
 * What may be a password, after NIST SP 800-63B: long rather than complicated, no forced mixture of characters, no expiry,
 * and none that others try first: see {@link Guesses}.
 */
public final class PasswordRules {

    static final int SHORTEST = 12;
    // bcrypt reads no further; cutting off silently would accept a wrong ending
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;

    // no form of ours takes more; Unicode is not normalized for longer than that
    private static final int MOST_TYPED = 200;

    private static final Guesses GUESSES = new Guesses();

    private PasswordRules() {}

    /** The same characters typed on another keyboard give the same password. */
    public static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Why the password is refused; empty if it is not. */
    public static List<Fault> faults(String typed, String loginName, @Nullable String name) {
        if (typed.length() > MOST_TYPED) {
            return fault("password.long");
        }
        String password = normalized(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return fault("password.short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return fault("password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(loginName) || (name != null && !name.isBlank() && plain.contains(name))) {
            return fault("password.personal");
        }
        boolean monotonous = plain.codePoints().distinct().count() < FEWEST_DIFFERENT;
        if (monotonous || isRun(plain)) {
            return fault("password.common");
        }
        if (GUESSES.tooFew(
                password,
                Stream.of(loginName, name == null ? "" : name)
                        .filter(known -> !known.isBlank())
                        .toList())) {
            return fault("password.guessed");
        }
        return List.of();
    }

    private static List<Fault> fault(String code, Object... args) {
        return List.of(Fault.inField("password", null, code, args));
    }

    /** 123456789012, abcdefghijkl and the like, also backwards. */
    private static boolean isRun(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            if (Math.abs(step) == 1 || step == -9 || step == 9) {
                steps++;
            }
        }
        return steps >= text.length() - 2;
    }
}
