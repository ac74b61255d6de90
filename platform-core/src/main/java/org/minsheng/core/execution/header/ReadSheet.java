package org.minsheng.core.execution.header;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of the file was understood.
 *
 * @param headerFrom the first row of the header, which may have several
 * @param headerRow the last row of the header as a spreadsheet counts it; 0 where none was recognized
 * @param rows how many rows were read as indicators
 */
public record ReadSheet(String name, int headerFrom, int headerRow, int rows, List<Column> columns) {

    public ReadSheet {
        columns = List.copyOf(columns);
    }

    /**
     * @param place the letter of the column
     * @param uses what it says; nothing when it is left out
     * @param milestone the end of which month, where it says a milestone
     * @param namesMonth whether it can be matched as a milestone, because its heading names a month
     * @param example the first thing that stands in it
     * @param lasting whether it means this by hand, or because of what was, and is to mean it in later lists as well
     */
    public record Column(
            String place,
            String heading,
            List<ListColumn> uses,
            Matching.By by,
            @Nullable YearMonth milestone,
            boolean namesMonth,
            String example,
            boolean lasting) {}
}
