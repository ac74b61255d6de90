package org.minsheng.core.ground.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell as people see it.
 *
 * @param text what it shows, without blanks around it
 * @param stored the number behind it, with the fifteen digits a spreadsheet has; null where there is none
 */
public record Cell(String text, @Nullable BigDecimal stored, Kind kind) {

    /** What kind of thing it shows. */
    public enum Kind {
        TEXT,
        /** A number in digits, with whatever its format puts around them. */
        NUMBER,
        DATE,
        /** A number in a form that can be read in more than one way: a fraction, a power of ten, Chinese numerals. */
        OTHER,
        /** Something of it is raised, lowered or struck out, so that it may not belong to what is said. */
        MARKED
    }

    /** A formula of which no result was saved. */
    public static final Cell UNCALCULATED = new Cell("=", null, Kind.OTHER);

    public static final Cell EMPTY = new Cell("", null, Kind.TEXT);

    /** More than any column of a list takes, so that what is too long is still seen to be. */
    private static final int LONGEST = 2_000;

    public static Cell text(String text) {
        String trimmed = Blanks.trimmed(text);
        String shown = trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
        return shown.isEmpty() ? EMPTY : new Cell(shown, null, Kind.TEXT);
    }

    Cell marked() {
        return empty() ? this : new Cell(text, stored, Kind.MARKED);
    }

    public boolean empty() {
        return text.isEmpty();
    }
}
