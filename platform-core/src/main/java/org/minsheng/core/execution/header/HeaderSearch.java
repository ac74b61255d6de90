package org.minsheng.core.execution.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.minsheng.core.ground.tables.Blanks;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.tables.Sheet;

/** Finds the header of a sheet: titles and notes may stand above it, and it may have several rows whose cells are merged. */
public final class HeaderSearch {

    /** Titles, numbers of annexes and units stand above a header, not pages of text. */
    private static final int LATEST_ROW = 30;

    private static final int MOST_ROWS = 4;

    private final Sheet sheet;
    private final int year;
    private final Matching matching;

    public HeaderSearch(Sheet sheet, int year, Matching matching) {
        this.sheet = sheet;
        this.year = year;
        this.matching = matching;
    }

    /** The row in which most columns are known by name or by hand; empty when no row looks like a header. */
    public Optional<Header> found() {
        Header best = null;
        for (int row = 0; row < Math.min(sheet.rows(), LATEST_ROW); row++) {
            Header header = at(row);
            if (header.known() > (best == null ? 0 : best.known())) {
                best = header;
            }
        }
        return best != null && best.known() >= (best.has(ListColumn.TARGET) ? 2 : 3)
                ? Optional.of(at(lastRowOf(best)))
                : Optional.empty();
    }

    /** A row of texts with something below it, whatever they say: somebody may know what they mean. */
    public Optional<Header> guessed() {
        return IntStream.range(0, Math.min(sheet.rows() - 1, LATEST_ROW))
                .filter(row -> sheet.row(row).stream()
                                .filter(cell -> !cell.empty() && cell.stored() == null)
                                .count()
                        >= 3)
                .mapToObj(row -> at(row))
                .findFirst();
    }

    private Header at(int row) {
        List<FoundColumn> columns = new ArrayList<>();
        for (int place = 0; place < sheet.columns(); place++) {
            Heading heading = Heading.of(above(row, place), text(sheet.seenAt(row, place)));
            if (!heading.empty()) {
                columns.add(new FoundColumn(place, heading));
            }
        }
        return new Header(firstRowOf(row, columns), row, columns, year, matching);
    }

    /** Where the cells begin that make up the header, also those merged over several of its columns. */
    private int firstRowOf(int row, List<FoundColumn> columns) {
        return columns.stream()
                .flatMap(column -> Stream.concat(
                        sheet.mergedAt(row, column.place).map(CellRangeAddress::getFirstRow).stream(),
                        over(row, column.place).map(CellRangeAddress::getFirstRow).stream()))
                .reduce(row, Math::min);
    }

    static String text(Cell cell) {
        return Blanks.removed(cell.text());
    }

    /** What stands over several columns, but not over all of them as a title does. */
    private String above(int row, int place) {
        return over(row, place)
                .map(range -> text(sheet.at(range.getFirstRow(), range.getFirstColumn())))
                .orElseGet(() -> besideGroups(row) ? text(sheet.at(row - 1, place)) : "");
    }

    /** A group of one column needs no merged cell, where others stand over several. */
    private boolean besideGroups(int row) {
        return row > 0
                && IntStream.range(0, sheet.columns())
                        .anyMatch(place -> over(row, place).isPresent());
    }

    private Optional<CellRangeAddress> over(int row, int place) {
        return row == 0
                ? Optional.empty()
                : sheet.mergedAt(row - 1, place)
                        .filter(range -> range.getLastRow() < row)
                        .filter(range -> range.getLastColumn() > range.getFirstColumn())
                        .filter(range -> 2 * (range.getLastColumn() - range.getFirstColumn() + 1) <= sheet.columns());
    }

    private int lastRowOf(Header header) {
        return header.columns().stream()
                .flatMap(column -> sheet.mergedAt(header.lastRow(), column.place).stream())
                .mapToInt(CellRangeAddress::getLastRow)
                .filter(last -> last < header.lastRow() + MOST_ROWS)
                .max()
                .orElse(header.lastRow());
    }
}
