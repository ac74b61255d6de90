package org.minsheng.core.ground.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;

/**
 * One sheet with a header line, built row by row and kept as a stream, so that twenty thousand rows need no more memory than
 * twenty. Text is written as text; where it begins like a formula it also gets Excel's quote mark, so that it stays text
 * when somebody edits the cell or saves the sheet as CSV.
 */
public final class ExcelSheet {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int NARROW = 18 * 256;
    private static final int WIDE = 30 * 256;
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final SXSSFWorkbook workbook = streamed();
    private final Sheet sheet;
    private final CellStyle quoted = workbook.createCellStyle();
    private final CellStyle money = formatted("#,##0.00");
    private final CellStyle percent = formatted("0.00");
    private int next;

    public ExcelSheet(String name, List<String> headings) {
        sheet = workbook.createSheet(name);
        quoted.setQuotePrefixed(true);
        head(headings);
        sheet.createFreezePane(0, next);
    }

    /**
     * With a line above the headings that says what the sheet is.
     *
     * @param staying how many columns stay in sight when one scrolls to the right; the last of them is a wide one
     */
    public ExcelSheet(String name, String title, List<String> headings, int staying) {
        sheet = workbook.createSheet(name);
        quoted.setQuotePrefixed(true);
        sheet.createRow(next++).createCell(0).setCellValue(title);
        head(headings);
        sheet.setColumnWidth(staying - 1, WIDE);
        sheet.createFreezePane(staying, next);
    }

    /** By itself it would be zipped for sizes that no sheet has, in a way that readers of streams, ours too, can't read. */
    private static SXSSFWorkbook streamed() {
        SXSSFWorkbook workbook = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true);
        workbook.setZip64Mode(Zip64Mode.Never);
        return workbook;
    }

    private void head(List<String> headings) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row header = sheet.createRow(next++);
        for (int i = 0; i < headings.size(); i++) {
            sheet.setColumnWidth(i, NARROW);
            Cell cell = header.createCell(i);
            cell.setCellValue(headings.get(i));
            cell.setCellStyle(bold);
        }
    }

    private CellStyle formatted(String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    /**
     * Money is written in yuan, a rate in percent, other numbers as they are, and everything else as text. What is unknown
     * (null) stays empty, so that nobody adds it up as nought.
     */
    public ExcelSheet row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                fill(row.createCell(i), value);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case Money amount -> number(cell, amount.yuan(), money);
            case Rate rate -> number(cell, rate.shown(), percent);
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> text(cell, value.toString());
        }
    }

    private static void number(Cell cell, BigDecimal number, CellStyle style) {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(text);
        if (looksLikeFormula(text)) {
            cell.setCellStyle(quoted);
        }
    }

    /** Whether a spreadsheet would calculate it, were it typed in. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }
}
