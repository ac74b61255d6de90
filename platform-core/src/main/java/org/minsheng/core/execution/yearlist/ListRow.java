package org.minsheng.core.execution.yearlist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.yearlist.FigureReading.Say;
import org.minsheng.core.ground.tables.Blanks;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.tables.Sheet;

/** One row under the header: hands out what its cells say, also those that are merged or go on from the row above. */
final class ListRow {

    private static final Set<String> NOTHING = Set.of("-", "—", "——", "--", "/", "\\", "无");
    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|共计|累计|总合计)([(:].{0,20})?");
    private static final Pattern NOTE = Pattern.compile(
            "(注|备注|说明|填表说明|附注|填报单位|填报人|制表|制表人|审核|审核人|负责人|联系人|联系电话|数据来源|资料来源)\\d?[:.、].*", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile(".*\\((示例|样例|例)\\).*");

    /** What a row is, when it is no indicator of a project. */
    enum Aside {
        EMPTY("row.empty"),
        TOTAL("row.total"),
        NOTE("row.note"),
        HEADER_AGAIN("row.header-again"),
        SECTION("row.section"),
        EXAMPLE("row.example");

        private final String code;

        Aside(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

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
    }

    private boolean namesNoProject() {
        boolean titleOfItsOwn = header.has(ListColumn.TITLE) && !header.same(ListColumn.TITLE, ListColumn.INDICATOR);
        boolean noNumber = !header.has(ListColumn.NO) || own(ListColumn.NO).empty();
        boolean noTitle = !titleOfItsOwn || own(ListColumn.TITLE).empty();
        return noNumber && noTitle && (titleOfItsOwn || header.has(ListColumn.NO));
    }

    @Nullable Aside aside() {
        List<Cell> filled =
                sheet.row(row).stream().filter(cell -> !cell.empty()).toList();
        if (filled.isEmpty()) {
            return Aside.EMPTY;
        }
        String first = WrittenFigure.plain(filled.getFirst().text());
        if (TOTAL.matcher(first).matches()) {
            return Aside.TOTAL;
        }
        if (NOTE.matcher(first).matches()
                && (filled.size() == 1 || own(ListColumn.TARGET).empty())) {
            return Aside.NOTE;
        }
        if (header.repeatedIn(sheet, row)) {
            return Aside.HEADER_AGAIN;
        }
        if (filled.size() == 1 && standsAlone()) {
            return Aside.SECTION;
        }
        return EXAMPLE.matcher(WrittenFigure.plain(text(ListColumn.TITLE))).matches() ? Aside.EXAMPLE : null;
    }

    /** One text that no column of a project could hold, as 一、教育类 over the projects of that kind. */
    private boolean standsAlone() {
        int place = 0;
        while (sheet.at(row, place).empty()) {
            place++;
        }
        boolean wide = sheet.mergedAt(row, place)
                .filter(range -> range.getLastColumn() > range.getFirstColumn())
                .isPresent();
        return wide
                || (place != header.indexOf(ListColumn.TITLE)
                        && place != header.indexOf(ListColumn.INDICATOR)
                        && place != header.indexOf(ListColumn.TARGET));
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

    Cell cellAt(int place) {
        return sheet.at(row, place);
    }

    String text(ListColumn column) {
        return Blanks.onOneLine(cell(column).text());
    }

    /** Nothing, also where a dash says so. */
    String orNothing(ListColumn column) {
        String text = text(column);
        return NOTHING.contains(WrittenFigure.plain(text)) ? "" : text;
    }

    /** What stands there, or null (noted) if nothing does or too much. */
    @Nullable String required(ListColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(column, Say.of("missing"));
            return null;
        }
        return fits(column, text) ? text : null;
    }

    boolean fits(ListColumn column, String text) {
        if (text.length() > column.longest()) {
            wrong(column, Say.of("too-long", Integer.toString(column.longest())));
            return false;
        }
        return true;
    }

    void wrong(ListColumn column, Say say) {
        int place = header.indexOf(column);
        if (place < 0) {
            flaws.inRow(sheet.name(), row, say, "");
        } else {
            flaws.inCell(
                    sheet.name(),
                    row,
                    place,
                    header.nameOf(column),
                    cell(column).text(),
                    say);
        }
    }

    void wrongAt(int place, String heading, Say say) {
        flaws.inCell(sheet.name(), row, place, heading, cellAt(place).text(), say);
    }

    void remark(ListColumn column, Say say) {
        int place = header.indexOf(column);
        if (place < 0) {
            remark(say);
        } else {
            remarks.inCell(
                    sheet.name(),
                    row,
                    place,
                    header.nameOf(column),
                    cell(column).text(),
                    say);
        }
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
