package org.minsheng.core.ground.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.core.ground.sheets.SheetPlan.Kind;

/**
 * A sheet of an {@link ExcelBook}, written row by row. Text is written as text; where it begins like a formula it also gets
 * Excel's quote mark, so that it stays text when somebody edits the cell or saves the sheet as CSV.
 */
public final class ExcelSheet {

    private static final Pattern ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final int DIGIT = 256;
    /** The unit of money stands over the last two columns. */
    private static final int UNIT_COLUMNS = 2;

    private static final float TITLE_POINTS = 32;
    private static final float LINE_POINTS = 15;
    private static final float AROUND_LINES_POINTS = 5;
    private static final double SIDE_INCHES = 0.4;
    private static final double TOP_INCHES = 0.5;
    private static final double BOTTOM_INCHES = 0.7;
    private static final int YUAN_OF_UNIT = 4;
    private static final int PARTS_OF_WHOLE = 2;

    private final Sheet sheet;
    private final SheetPlan plan;
    private final SheetLooks looks;
    private int next;

    /** A light in its colour, and in words for whoever prints without colours or sees none. */
    public record Lit(Light light, String word) {}

    ExcelSheet(Sheet sheet, SheetPlan plan, SheetLooks looks) {
        this.sheet = sheet;
        this.plan = plan;
        this.looks = looks;
    }

    /** The lines above the rows: title, as of when and in which unit, headings. */
    void begin(String title, String said, String unit) {
        across(title, looks.title(), 0, plan.last()).setHeightInPoints(TITLE_POINTS);
        Row second = across(said, looks.said(), 0, unit.isEmpty() ? plan.last() : plan.last() - UNIT_COLUMNS);
        second.setHeightInPoints(LINE_POINTS + AROUND_LINES_POINTS);
        if (!unit.isEmpty()) {
            merged(second, unit, looks.unit(), plan.last() - UNIT_COLUMNS + 1, plan.last());
        }
        Row headings = sheet.createRow(next);
        for (int i = 0; i <= plan.last(); i++) {
            Column column = plan.columns().get(i);
            sheet.setColumnWidth(i, column.width() * DIGIT);
            write(headings.createCell(i), column.heading(), looks.heading());
        }
        heighten(headings);
        sheet.setRepeatingRows(new CellRangeAddress(next, next, 0, plan.last()));
        sheet.createFreezePane(plan.staying(), ++next);
    }

    /** Landscape A4, as wide as one page; each page says what it belongs to. */
    void onPaper(String title, String pages, String madeAt) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(PageMargin.TOP, TOP_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_INCHES);
        HeaderFooter foot = sheet.getFooter();
        foot.setLeft(literally(title));
        foot.setCenter(pages);
        foot.setRight(literally(madeAt));
    }

    /** In the foot of a page an ampersand begins a command. */
    private static String literally(String text) {
        return text.replace("&", "&&");
    }

    /**
     * Money is written in ten thousand yuan, a rate as a part of one that shows as percent, other numbers as they are, and
     * everything else as text. What is unknown (null) stays empty, so that nobody adds it up as nought.
     */
    public ExcelSheet row(@Nullable Object... values) {
        fill(sheet.createRow(next++), false, values);
        return this;
    }

    /** The last line of the table, in strong letters. */
    public ExcelSheet totals(@Nullable Object... values) {
        fill(sheet.createRow(next++), true, values);
        return this;
    }

    /** What has to be known of the table, under it and as wide as it. */
    public ExcelSheet notes(List<String> notes) {
        for (String note : notes) {
            across(note, looks.said(), 0, plan.last())
                    .setHeightInPoints(plan.linesOf(note) * LINE_POINTS + AROUND_LINES_POINTS);
        }
        return this;
    }

    private Row across(String text, CellStyle style, int from, int to) {
        Row row = sheet.createRow(next++);
        merged(row, text, style, from, to);
        return row;
    }

    private void merged(Row row, String text, CellStyle style, int from, int to) {
        write(row.createCell(from), text, style);
        if (to > from) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
        }
    }

    private void fill(Row row, boolean total, @Nullable Object... values) {
        if (values.length != plan.columns().size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + plan.columns().size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            fill(row.createCell(i), plan.columns().get(i).kind(), total, values[i]);
        }
        heighten(row);
    }

    /** As high as its longest text needs: not every program works that out by itself when it opens the file. */
    private void heighten(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                Column column = plan.columns().get(cell.getColumnIndex());
                lines = Math.max(lines, column.linesOf(cell.getStringCellValue()));
            }
        }
        row.setHeightInPoints(lines * LINE_POINTS + AROUND_LINES_POINTS);
    }

    private void fill(Cell cell, Kind kind, boolean total, @Nullable Object value) {
        CellStyle style = looks.cell(kind, total);
        switch (value) {
            case null -> cell.setCellStyle(style);
            case String nothing when nothing.isEmpty() -> cell.setCellStyle(style);
            case Money amount -> write(cell, amount.yuan().movePointLeft(YUAN_OF_UNIT), style);
            case Rate rate -> write(cell, rate.shown().movePointLeft(PARTS_OF_WHOLE), style);
            case BigDecimal figure -> write(cell, figure, isWhole(figure) ? looks.whole(kind, total) : style);
            case Integer count -> write(cell, BigDecimal.valueOf(count), style);
            case Lit lit -> write(cell, lit.word, looks.lit(lit.light));
            default -> {
                String text = value.toString();
                write(cell, text, looksLikeFormula(text) ? looks.quoted(kind) : style);
            }
        }
    }

    private static boolean isWhole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0;
    }

    private static void write(Cell cell, BigDecimal number, CellStyle style) {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    private static void write(Cell cell, String text, CellStyle style) {
        cell.setCellValue(literal(text));
        cell.setCellStyle(style);
    }

    /** {@code _x202E_} in a cell is how the format writes that character (ECMA-376, ST_Xstring); here it is what somebody typed. */
    static String literal(String text) {
        return ESCAPED.matcher(text).replaceAll("_x005F$0");
    }

    /** Whether a spreadsheet would calculate it, were it typed in. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    int lastColumn() {
        return plan.last();
    }

    int lastRow() {
        return next - 1;
    }
}
