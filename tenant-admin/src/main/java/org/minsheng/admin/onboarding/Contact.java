package org.minsheng.admin.onboarding;

import java.util.regex.Pattern;

/** How to reach somebody: an e-mail address, a mobile number of the mainland or a landline with its area code. */
final class Contact {

    private static final Pattern E_MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern MOBILE = Pattern.compile("(\\+86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}");

    private Contact() {}

    static boolean isWellFormed(String text) {
        return text.length() <= 120
                && (E_MAIL.matcher(text).matches()
                        || MOBILE.matcher(text).matches()
                        || LANDLINE.matcher(text).matches());
    }
}
