package org.minsheng.admin.accounts;

import java.util.Locale;
import java.util.regex.Pattern;

/** What someone types to sign in: 3 to 40 letters (also Chinese), digits, dots, dashes and underscores, in lower case. */
public record LoginName(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]{1,38}[\\p{L}\\p{Nd}]");

    public LoginName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new NotALoginName();
        }
    }

    public static final class NotALoginName extends IllegalArgumentException {
        NotALoginName() {
            // without the text itself: what is typed here by mistake is often a password
            super("Not a login name");
        }
    }
}
