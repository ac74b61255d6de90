package org.minsheng.core.ground.tables;

import java.util.regex.Pattern;

/** Blanks of every kind, also those that nobody sees: the no-break, the ideographic and the zero-width ones, and line breaks. */
public final class Blanks {

    private static final Pattern ANY = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc}]+$");

    private Blanks() {}

    public static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    public static String removed(String text) {
        return ANY.matcher(text).replaceAll("");
    }

    /** On one line: between Chinese characters a line break was only for the width of the column. */
    public static String onOneLine(String text) {
        return ANY.matcher(trimmed(text)).replaceAll(run -> {
            boolean chinese = ideograph(text, trimmedStart(text) + run.start() - 1)
                    && ideograph(text, trimmedStart(text) + run.end());
            return chinese ? "" : " ";
        });
    }

    private static int trimmedStart(String text) {
        return text.indexOf(trimmed(text));
    }

    private static boolean ideograph(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) > 0x2E7F;
    }
}
