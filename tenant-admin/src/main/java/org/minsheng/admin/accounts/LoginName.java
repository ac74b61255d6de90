package org.minsheng.admin.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.minsheng.endpoints.names.Names;

/**
 * What someone types to sign in: 3 to 40 letters (a to z, or of a script that is not taken for those, as Chinese), digits, dots,
 * dashes and underscores, in lower case. Whether the keyboard writes them wide or narrow is no difference.
 */
public record LoginName(String value) {

    private static final String LETTER = "(?:[a-z0-9]|(?![\\p{IsLatin}])\\p{L})";
    private static final Pattern FORM = Pattern.compile(LETTER + "(?:" + LETTER + "|[._@-]){1,38}" + LETTER);

    public LoginName {
        value = normalized(value);
        if (!FORM.matcher(value).matches()
                || Names.looksLatin(value)
                || Names.oddIn(value).isPresent()) {
            throw new NotALoginName();
        }
    }

    /** As it is looked for, whether it can be one or not. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public static final class NotALoginName extends IllegalArgumentException {
        NotALoginName() {
            // without the text itself: what is typed here by mistake is often a password
            super("Not a login name");
        }
    }
}
