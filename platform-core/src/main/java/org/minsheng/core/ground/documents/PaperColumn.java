package org.minsheng.core.ground.documents;

/**
 * A column of a table on paper.
 *
 * @param millimetres a page has {@link OfficialPaper#TEXT_MILLIMETRES} for all columns together
 */
public record PaperColumn(String heading, int millimetres, Kind kind) {

    /** What stands in a column, which decides how it is set. */
    public enum Kind {
        TEXT,
        MARK,
        NUMBER
    }
}
