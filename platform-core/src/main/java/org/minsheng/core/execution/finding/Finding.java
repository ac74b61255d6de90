package org.minsheng.core.execution.finding;

import java.util.List;

/**
 * Something about a file that somebody should know: what is wrong in it, or how it was understood. The same thing in many
 * places is one finding. Says what by a message key and arguments, so that each reader gets their language.
 *
 * @param sheet empty where the file has no sheets, or the finding is about the whole file
 * @param row the first row as a spreadsheet counts it; 0 is the file as a whole
 * @param column the heading of the column
 * @param value what stands in the places, each value once
 * @param places the first of them, as a spreadsheet names them: I5, or 5 for a whole row
 * @param count how many there are
 */
public record Finding(
        String sheet,
        int row,
        String column,
        String value,
        String code,
        List<String> arguments,
        List<String> places,
        int count) {

    public static final String MESSAGES = "import.";

    public Finding {
        arguments = List.copyOf(arguments);
        places = List.copyOf(places);
    }

    public String messageKey() {
        return MESSAGES + code;
    }

    public String mendKey() {
        return MESSAGES + code + ".mend";
    }
}
