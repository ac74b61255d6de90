package org.minsheng.core.ground.tables;

/**
 * Blanks of every kind, also those that nobody sees: the no-break, the ideographic and the zero-width ones, and line breaks.
 * In one pass each, because a file may consist of nothing else.
 */
public final class Blanks {

    private Blanks() {}

    private static boolean blank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static String removed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** On one line: between Chinese characters a line break was only for the width of the column. */
    public static String onOneLine(String text) {
        String trimmed = trimmed(text);
        StringBuilder line = new StringBuilder(trimmed.length());
        boolean gap = false;
        for (int i = 0; i < trimmed.length(); i++) {
            char letter = trimmed.charAt(i);
            if (blank(letter)) {
                gap = true;
                continue;
            }
            if (gap && !(chinese(letter) && chinese(line.charAt(line.length() - 1)))) {
                line.append(' ');
            }
            gap = false;
            line.append(letter);
        }
        return line.toString();
    }

    private static boolean chinese(char letter) {
        return letter > 0x2E7F;
    }
}
