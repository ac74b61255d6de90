package org.minsheng.core.ground.sheets;

import java.util.List;

/**
 * What a sheet looks like before it has a row.
 *
 * @param tab what it is called at the bottom of the window
 * @param name what it is called in the title, behind whose and of which year it is
 * @param staying how many columns stay in sight when one scrolls to the right
 */
public record SheetPlan(String tab, String name, List<Column> columns, int staying) {

    private static final int WIDE_FROM = 0x2000;

    /** What stands in a column, which decides how it is set. */
    public enum Kind {
        /** To be read: from the left, in as many lines as it needs. */
        TEXT,
        /** A word or a number that one looks up. */
        MARK,
        COUNT,
        /** An amount of something, whole or not. */
        FIGURE,
        /** Shown in ten thousand yuan. */
        MONEY,
        /** Shown in percent. */
        PERCENT,
        LIGHT
    }

    /** @param width in digits; a Chinese character needs two */
    public record Column(String heading, int width, Kind kind) {

        int linesOf(String text) {
            return SheetPlan.linesOf(text, width);
        }
    }

    public SheetPlan {
        columns = List.copyOf(columns);
    }

    int last() {
        return columns.size() - 1;
    }

    /** Whether its amounts of money need to be told in which unit they are. */
    boolean hasMoney() {
        return columns.stream().anyMatch(column -> column.kind == Kind.MONEY);
    }

    /** Of a text as broad as all columns side by side. */
    int linesOf(String text) {
        return linesOf(text, columns.stream().mapToInt(Column::width).sum());
    }

    /** Rather one too many: a digit's breadth goes to the cell's edges. */
    private static int linesOf(String text, int width) {
        return text.lines().mapToInt(line -> wrapped(line, width - 1)).sum();
    }

    /** What is no Latin letter is as broad as two digits, and goes to the next line where only one is left. */
    private static int wrapped(String line, int room) {
        int lines = 1;
        int used = 0;
        for (int letter : line.codePoints().toArray()) {
            int breadth = letter < WIDE_FROM ? 1 : 2;
            if (used + breadth > room) {
                lines++;
                used = 0;
            }
            used += breadth;
        }
        return lines;
    }
}
