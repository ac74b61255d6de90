package org.minsheng.core.ground.tables;

import java.util.List;

/**
 * Something wrong in a list, and where: the row as a spreadsheet counts it (the header is row 1; 0 is the file as a
 * whole) and the column's heading. Says what is wrong by a message key and arguments, so that each reader gets their language.
 */
public record RowError(int row, String column, String value, String code, List<String> arguments) {

    public static final String MESSAGES = "import.";

    public RowError {
        arguments = List.copyOf(arguments);
    }

    public static RowError inFile(String code, String... arguments) {
        return new RowError(0, "", "", code, List.of(arguments));
    }

    public String messageKey() {
        return MESSAGES + code;
    }

    public String mendKey() {
        return MESSAGES + code + ".mend";
    }
}
