package org.minsheng.endpoints.names;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Which letters nobody sees, turn a line round or are taken for others; the numbers are those of Unicode. */
final class Letters {

    /** They have no letters of their own for a Chinese eye: а, α and a are one. */
    private static final Set<UnicodeScript> LIKE_LATIN = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC,
            UnicodeScript.LISU,
            UnicodeScript.DESERET);

    /** 工 and エ, 口 and ロ, 力 and カ, 厂 and ㄏ. */
    private static final Set<UnicodeScript> LIKE_HAN =
            Set.of(UnicodeScript.HAN, UnicodeScript.KATAKANA, UnicodeScript.HIRAGANA, UnicodeScript.BOPOMOFO);

    /** In these a joiner, or its absence, makes another word. */
    private static final Set<UnicodeScript> JOINED =
            Set.of(UnicodeScript.ARABIC, UnicodeScript.MONGOLIAN, UnicodeScript.DEVANAGARI, UnicodeScript.SYRIAC);

    private Letters() {}

    static boolean turns(int letter) {
        return letter == 0x061C
                || letter == 0x200E
                || letter == 0x200F
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069;
    }

    /** Whether nothing is seen of it; {@code before} and {@code after} are what it stands between, 0 at an end. */
    static boolean invisible(int letter, int before, int after) {
        if (letter == 0x200C || letter == 0x200D) {
            return !sameScript(before, after) || !JOINED.contains(UnicodeScript.of(before));
        }
        if (letter == 0x180E || letter == 0x202F) {
            return UnicodeScript.of(before) != UnicodeScript.MONGOLIAN
                    || UnicodeScript.of(after) != UnicodeScript.MONGOLIAN;
        }
        if (selects(letter)) {
            return !selectable(letter, before);
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE -> true;
            // where Chinese characters are added year by year the JDK is only behind
            case Character.UNASSIGNED -> letter < 0x20000 || letter > 0x3FFFF;
            case Character.SPACE_SEPARATOR -> letter != ' ' && letter != '\u3000';
            default -> empty(letter);
        };
    }

    private static boolean sameScript(int before, int after) {
        return before != 0 && after != 0 && UnicodeScript.of(before) == UnicodeScript.of(after);
    }

    /** Says which of several shapes the letter before it has. */
    private static boolean selects(int letter) {
        return letter >= 0xFE00 && letter <= 0xFE0F
                || letter >= 0xE0100 && letter <= 0xE01EF
                || letter >= 0x180B && letter <= 0x180D
                || letter == 0x180F;
    }

    /** Mongolian is spelled with them. A Chinese character's other shape looks like itself, and made two names of one. */
    private static boolean selectable(int selector, int before) {
        boolean mongolian = selector >= 0x180B && selector <= 0x180F;
        return mongolian && before != 0 && UnicodeScript.of(before) == UnicodeScript.MONGOLIAN;
    }

    /** Letters, marks and numbers to Unicode, and blank to the eye. */
    private static boolean empty(int letter) {
        return letter == 0x034F
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x17B4
                || letter == 0x17B5
                || letter == 0x2800
                || letter == 0x3164
                || letter == 0xFFA0
                || letter >= 0xE0000 && letter <= 0xE0FFF;
    }

    /** A part of a character, as it comes out of a PDF for the character itself: ⼈ for 人. */
    static boolean radical(int letter) {
        return letter >= 0x2E80 && letter <= 0x2FDF;
    }

    /** Whether letters of both in one word are meant to be read as what they are not. */
    static boolean alike(UnicodeScript one, UnicodeScript other) {
        return one != other
                && (LIKE_LATIN.contains(one) && LIKE_LATIN.contains(other)
                        || LIKE_HAN.contains(one) && LIKE_HAN.contains(other) && !japanese(one, other));
    }

    private static boolean japanese(UnicodeScript one, UnicodeScript other) {
        return one != UnicodeScript.HAN && other != UnicodeScript.HAN;
    }

    /** Whether a whole word of it looks like a Latin one. */
    static boolean likeLatin(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return LIKE_LATIN.contains(script) && script != UnicodeScript.LATIN;
    }
}
