package org.minsheng.core.ground.tables;

import java.util.List;

/** An uploaded file as sheets of cells: an .xlsx workbook, or text with separators as a single sheet. */
public record Workbook(List<Sheet> sheets, List<String> hiddenSheets) {

    /** A list has some dozens of rows; far more is another file. */
    static final int MOST_ROWS = 5_000;
    /** What stands further to the right belongs to no column of a list. */
    static final int MOST_COLUMNS = 60;

    static final int MOST_SHEETS = 30;

    public Workbook {
        sheets = List.copyOf(sheets);
        hiddenSheets = List.copyOf(hiddenSheets);
    }

    public static Workbook read(byte[] content) throws UnreadableFile {
        if (content.length == 0) {
            throw new UnreadableFile("file.empty");
        }
        OldOffice.requireNot(content);
        return ExcelFile.looksLike(content) ? ExcelFile.read(content) : SeparatedText.read(content);
    }

    static UnreadableFile tooLong() {
        return new UnreadableFile("file.too-long", Integer.toString(MOST_ROWS));
    }
}
