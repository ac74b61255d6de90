package org.minsheng.endpoints.names;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;

/**
 * What a name may be written with: what is seen, in the order in which it is seen, and each word in letters that aren't taken
 * for others. Any script is welcome, and what its own spelling needs; two that look alike don't meet in one word.
 */
public final class Names {

    private Names() {}

    /**
     * A letter that has no place there.
     *
     * @param code of what is wrong with it; its text stands in the messages
     * @param letter its number, which is all that may be shown of it
     */
    public record Odd(String code, String letter) {

        private static Odd of(String code, int letter) {
            return new Odd(code, String.format(Locale.ROOT, "U+%04X", letter));
        }

        public Fault inField(String field, String value) {
            return Fault.inField(field, value, code, letter);
        }
    }

    /** For what is read as a sentence, and holds foreign words, units and formulas: only what nobody sees is refused. */
    public static Optional<Odd> oddInText(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            int next = i + Character.charCount(letter);
            if (Letters.turns(letter)) {
                return Optional.of(Odd.of("letters.turning", letter));
            }
            if (Letters.invisible(letter, before, next < text.length() ? text.codePointAt(next) : 0)) {
                return Optional.of(Odd.of("letters.invisible", letter));
            }
            before = letter;
        }
        return Optional.empty();
    }

    /** For what somebody or something is called. */
    public static Optional<Odd> oddIn(String name) {
        return oddInText(name).or(() -> mixed(name));
    }

    /** @throws Flawed if the name in that field of a form has such a letter */
    public static String required(String field, String name) {
        oddIn(name).ifPresent(odd -> {
            throw new Flawed(odd.inField(field, name));
        });
        return name;
    }

    /** Whether a whole word in it can be taken for one in Latin letters. */
    public static boolean looksLatin(String name) {
        return name.codePoints().anyMatch(Letters::likeLatin);
    }

    private static Optional<Odd> mixed(String name) {
        Set<UnicodeScript> word = new HashSet<>();
        for (int letter : name.codePoints().toArray()) {
            if (Letters.radical(letter)) {
                return Optional.of(Odd.of("letters.alike", letter));
            }
            if (!Character.isLetterOrDigit(letter) && !isMark(letter)) {
                word.clear();
                continue;
            }
            UnicodeScript script = UnicodeScript.of(letter);
            if (word.stream().anyMatch(other -> Letters.alike(script, other))) {
                return Optional.of(Odd.of("letters.alike", letter));
            }
            word.add(script);
        }
        return Optional.empty();
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
