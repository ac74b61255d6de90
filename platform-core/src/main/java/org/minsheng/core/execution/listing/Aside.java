package org.minsheng.core.execution.listing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.header.Header;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.tables.Cell;
import org.minsheng.core.ground.tables.Sheet;
import org.minsheng.core.ground.written.ListNumber;
import org.minsheng.core.ground.written.WrittenFigure;

/** A row that is no indicator of a project; what is left out is named. */
enum Aside {
    EMPTY("row.empty"),
    TOTAL("row.total"),
    NOTE("row.note"),
    HEADER_AGAIN("row.header-again"),
    SECTION("row.section"),
    EXAMPLE("row.example");

    private static final Pattern TOTALS = Pattern.compile("(?i)(.{0,12}(合计|总计|小计|共计)|累计|total|sum)([(:].{0,20})?");
    private static final Pattern NOTES = Pattern.compile(
            "(注|备注|说明|填表说明|附注|填报单位|填报人|制表|制表人|审核|审核人|负责人|联系人|联系电话|数据来源|资料来源)\\d?[:.、].*", Pattern.DOTALL);
    private static final Pattern EXAMPLES = Pattern.compile(".*\\((示例|样例|例)\\).*");

    private final String code;

    Aside(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Null when the row is an indicator. */
    static @Nullable Aside of(ListRow row, Sheet sheet, Header header) {
        List<Cell> filled =
                sheet.row(row.row()).stream().filter(cell -> !cell.empty()).toList();
        if (filled.isEmpty()) {
            return EMPTY;
        }
        String first = WrittenFigure.plain(filled.getFirst().text());
        String title = WrittenFigure.plain(row.text(ListColumn.TITLE));
        if (total(first) || total(title)) {
            return TOTAL;
        }
        // a project that has no more than a total is not left out, but refused
        if (row.goesOn() && total(row.text(ListColumn.INDICATOR))) {
            return TOTAL;
        }
        boolean noTarget =
                sheet.at(row.row(), header.indexOf(ListColumn.TARGET)).empty();
        boolean onlyNotes = filled.stream()
                .allMatch(
                        cell -> NOTES.matcher(WrittenFigure.plain(cell.text())).matches());
        if (onlyNotes || (NOTES.matcher(first).matches() && noTarget && filled.size() == 2)) {
            return NOTE;
        }
        if (header.repeatedIn(sheet, row.row())) {
            return HEADER_AGAIN;
        }
        if (filled.size() == 1 && standsAlone(row.row(), sheet, header)) {
            return SECTION;
        }
        return EXAMPLES.matcher(title).matches() ? EXAMPLE : null;
    }

    static boolean total(String text) {
        return TOTALS.matcher(WrittenFigure.plain(text)).matches();
    }

    /** One text that no column of a project could hold, as 一、教育类 over the projects of that kind. */
    private static boolean standsAlone(int row, Sheet sheet, Header header) {
        int place = 0;
        while (sheet.at(row, place).empty()) {
            place++;
        }
        boolean wide = sheet.mergedAt(row, place)
                .filter(range -> range.getLastColumn() > range.getFirstColumn())
                .isPresent();
        boolean numberColumn = place == header.indexOf(ListColumn.NO) || !header.uses(place);
        return wide
                || (numberColumn
                        && sheet.at(row, place).stored() == null
                        && ListNumber.of(sheet.at(row, place).text()).isEmpty());
    }
}
