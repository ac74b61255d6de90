package org.minsheng.core.ground.tables;

import java.util.List;

/** A file as rows of stripped text; the place in the list is the row of the spreadsheet minus one. */
public record Table(List<List<String>> rows) {

    /** A list has some dozens of rows; far more is another file. */
    static final int MOST_ROWS = 5_000;

    /** What stands further to the right belongs to no column of a list. */
    static final int MOST_COLUMNS = 50;

    static List<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    static void requireRoom(int rows) throws UnreadableTable {
        if (rows > MOST_ROWS) {
            throw tooLong();
        }
    }

    static UnreadableTable tooLong() {
        return new UnreadableTable("file.too-long", Integer.toString(MOST_ROWS));
    }
}
