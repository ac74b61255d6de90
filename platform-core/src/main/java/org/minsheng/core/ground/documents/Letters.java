package org.minsheng.core.ground.documents;

import java.util.regex.Pattern;

/**
 * What tenants have written, as it goes into a paper: as text and nothing else. A paper knows no templates and no fields but its
 * own, so only what can't be in XML or turns the reading order round has to be left out.
 */
final class Letters {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\x{85}\\x{2028}\\x{2029}]+");
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private Letters() {}

    static String of(String text) {
        return UNFIT.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
