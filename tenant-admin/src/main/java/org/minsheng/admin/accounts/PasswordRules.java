package org.minsheng.admin.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.Fault;
import org.springframework.core.io.ClassPathResource;

/**
 * What may be a password, after NIST SP 800-63B: long rather than complicated, no forced mixture of characters, no expiry,
 * and none that others try first.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    // bcrypt reads no further; cutting off silently would accept a wrong ending
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The same characters typed on another keyboard give the same password. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Why the password is refused; empty if it is not. */
    static List<Fault> faults(String typed, String loginName, @Nullable String name) {
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
        if (monotonous || isRun(plain) || COMMON.contains(plain)) {
            return fault("password.common");
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

    private static Set<String> common() {
        try {
            return new ClassPathResource("common-passwords.txt", PasswordRules.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
