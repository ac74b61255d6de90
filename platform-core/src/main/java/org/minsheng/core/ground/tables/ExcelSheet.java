package org.minsheng.core.ground.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * One sheet with a header line, built row by row. Text is written as text; where it begins like a formula it also gets
 * Excel's quote mark, so that it stays text when somebody edits the cell or saves the sheet as CSV.
 */
public final class ExcelSheet {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH = 18 * 256;
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet;
    private final CellStyle quoted;
    private int next;

    public ExcelSheet(String name, List<String> headers) {
        sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row header = sheet.createRow(next++);
        for (int i = 0; i < headers.size(); i++) {
            sheet.setColumnWidth(i, WIDTH);
            Cell cell = header.createCell(i);
            cell.setCellValue(headers.get(i));
            cell.setCellStyle(bold);
        }
    }

    /** Numbers become numbers, null an empty cell, and everything else text. */
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
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> text(cell, value.toString());
        }
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(text);
        if (looksLikeFormula(text)) {
            cell.setCellStyle(quoted);
        }
    }

    /** Whether a spreadsheet would calculate it, were it typed in. */
    public static boolean looksLikeFormula(String text) {
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
