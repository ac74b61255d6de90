package org.minsheng.core.execution.listing;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.finding.Findings;
import org.minsheng.core.execution.header.Header;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.tables.Blanks;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.tables.Sheet;
import org.minsheng.core.ground.written.BesideTarget;
import org.minsheng.core.ground.written.FigureReading;
import org.minsheng.core.ground.written.FigureReading.Say;
import org.minsheng.core.ground.written.WrittenFigure;
import org.minsheng.endpoints.names.Names;

/** One row under the header: hands out what its cells say, also those that are merged or go on from the row above. */
final class ListRow {

    private final Sheet sheet;
    private final Header header;
    private final int row;
    private final Findings flaws;
    private final Findings remarks;
    private final boolean goesOn;
    /** Which row says it, of what holds for a whole project. */
    private final Map<ListColumn, ListRow> saying = new EnumMap<>(ListColumn.class);

    /** @param above the last row that was read, on from which this one may go */
    ListRow(Sheet sheet, Header header, int row, @Nullable ListRow above, Findings flaws, Findings remarks) {
        this.sheet = sheet;
        this.header = header;
        this.row = row;
        this.flaws = flaws;
        this.remarks = remarks;
        this.goesOn = above != null && namesNoProject();
        for (ListColumn column : ListColumn.values()) {
            if (above != null && goesOn && column.ofProject() && own(column).empty()) {
                saying.put(column, above.saying.getOrDefault(column, above));
            }
        }
        if (!own(ListColumn.DEPARTMENT).empty()) {
            // the role is that of the department above
            saying.remove(ListColumn.ROLE);
        }
    }

    private boolean namesNoProject() {
        boolean titleOfItsOwn = header.has(ListColumn.TITLE) && !header.same(ListColumn.TITLE, ListColumn.INDICATOR);
        boolean noNumber = !header.has(ListColumn.NO) || own(ListColumn.NO).empty();
        boolean noTitle = !titleOfItsOwn || own(ListColumn.TITLE).empty();
        return noNumber && noTitle && (titleOfItsOwn || header.has(ListColumn.NO));
    }

    @Nullable Aside aside() {
        return Aside.of(this, sheet, header);
    }

    /** Whether the row, or one it goes on from, is of the same project as the row above because it names none itself. */
    boolean goesOn() {
        return goesOn;
    }

    /** Counted from nought. */
    int row() {
        return row;
    }

    boolean hidden() {
        return sheet.hidden(row);
    }

    boolean has(ListColumn column) {
        return header.has(column);
    }

    Header header() {
        return header;
    }

    /** What stands in the row itself, or in the merged cell that it is a part of. */
    private Cell own(ListColumn column) {
        int place = header.indexOf(column);
        if (place < 0) {
            return Cell.EMPTY;
        }
        Cell cell = sheet.at(row, place);
        boolean anchorBelowHeader = sheet.mergedAt(row, place)
                .filter(range -> range.getFirstRow() > header.lastRow())
                .filter(range -> range.getFirstColumn() == place)
                .isPresent();
        return cell.empty() && column.sharedByMerging() && anchorBelowHeader ? sheet.seenAt(row, place) : cell;
    }

    Cell cell(ListColumn column) {
        return saying.getOrDefault(column, this).own(column);
    }

    /** The row in which the cell really stands, so that a merged amount is counted once. */
    int rowOf(ListColumn column) {
        int said = saying.getOrDefault(column, this).row;
        return sheet.mergedAt(said, header.indexOf(column))
                .map(CellRangeAddress::getFirstRow)
                .orElse(said);
    }

    /** Whether one cell says it for several rows, or for several of its own figures. */
    boolean sharedWithOthers(int place) {
        return sheet.mergedAt(row, place)
                .filter(range -> range.getLastRow() > range.getFirstRow()
                        || IntStream.rangeClosed(range.getFirstColumn(), range.getLastColumn())
                                        .filter(header::figuresAt)
                                        .count()
                                > 1)
                .isPresent();
    }

    /** Whether something stands where there is no heading. */
    boolean hasMoreThanHeadings() {
        return IntStream.range(0, sheet.row(row).size())
                .anyMatch(place -> !sheet.at(row, place).empty() && !header.covers(place));
    }

    FigureReading read(BesideTarget beside, int place) {
        return sharedWithOthers(place) ? FigureReading.refused(Say.of("figure.merged")) : beside.read(cellAt(place));
    }

    Cell cellAt(int place) {
        return sheet.at(row, place);
    }

    String text(ListColumn column) {
        return Blanks.onOneLine(cell(column).text());
    }

    /** Nothing, also where a dash says so. */
    String orNothing(ListColumn column) {
        String text = text(column);
        return WrittenFigure.nothing(text) ? "" : text;
    }

    /** What stands there, or null (noted) if nothing does or too much. */
    @Nullable String required(ListColumn column) {
        String text = text(column);
        if (cell(column) == Cell.UNCALCULATED) {
            wrong(column, Say.of("figure.formula"));
            return null;
        }
        if (text.isEmpty()) {
            wrong(column, Say.of("missing"));
            return null;
        }
        if (cell(column).kind() == Cell.Kind.MARKED) {
            if (column == ListColumn.NO) {
                wrong(column, Say.of("figure.marked", text));
                return null;
            }
            remark(column, Say.of("text.marked", text));
        }
        return fits(column, text) && OddLetters.none(this, column, Names.oddInText(text)) ? text : null;
    }

    boolean fits(ListColumn column, String text) {
        if (text.length() > column.longest()) {
            wrong(column, Say.of("too-long", Integer.toString(column.longest())));
            return false;
        }
        return true;
    }

    void wrong(ListColumn column, Say say) {
        tell(flaws, column, say);
    }

    private void tell(Findings findings, ListColumn column, Say say) {
        int place = header.indexOf(column);
        if (place < 0) {
            findings.inRow(sheet.name(), row, say, "");
        } else {
            String text = cell(column).text();
            findings.inCell(sheet.name(), row, place, header.nameOf(column), text, say);
        }
    }

    YearList.Planned planned(Header.MilestoneColumn column) {
        return new YearList.Planned(
                sheet.name(), CellReference.convertNumToColString(column.place()) + (row + 1), column.month());
    }

    void wrong(Say say) {
        flaws.inRow(sheet.name(), row, say, "");
    }

    void wrongAt(int place, String heading, Say say) {
        flaws.inCell(sheet.name(), row, place, heading, cellAt(place).text(), say);
    }

    void remark(ListColumn column, Say say) {
        tell(remarks, column, say);
    }

    void remarkAt(int place, String heading, Say say) {
        remarks.inCell(sheet.name(), row, place, heading, cellAt(place).text(), say);
    }

    void remark(Say say) {
        remarks.inRow(sheet.name(), row, say, "");
    }

    String sheetName() {
        return sheet.name();
    }
}
