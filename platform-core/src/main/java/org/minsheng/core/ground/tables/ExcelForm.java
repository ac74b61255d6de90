package org.minsheng.core.ground.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet to be filled in by hand: headings, examples, lists to choose from, and a second sheet that says how. */
public final class ExcelForm {

    private static final int LAST_ROW = Workbook.MOST_ROWS;
    private static final int UNIT = 256;
    private static final int WIDEST = 30;
    private static final int INSTRUCTION_NAMES = 24;
    private static final int INSTRUCTION_TEXTS = 90;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final List<String> headings;
    private final CellStyle plain = workbook.createCellStyle();
    private final CellStyle bold = workbook.createCellStyle();
    private final CellStyle example = workbook.createCellStyle();
    private int next;

    public ExcelForm(String name, List<String> headings) {
        this.headings = List.copyOf(headings);
        sheet = workbook.createSheet(name);
        Font strong = workbook.createFont();
        strong.setBold(true);
        bold.setFont(strong);
        bold.setWrapText(true);
        bold.setAlignment(HorizontalAlignment.CENTER);
        Font slanted = workbook.createFont();
        slanted.setItalic(true);
        example.setFont(slanted);
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        write(sheet.createRow(next++), headings, bold);
        sheet.createFreezePane(0, next);
        for (int i = 0; i < headings.size(); i++) {
            sheet.setColumnWidth(
                    i, UNIT * Math.min(WIDEST, 8 + 3 * headings.get(i).length()));
        }
    }

    private static void write(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                fill(row.createCell(i), texts.get(i));
                row.getCell(i).setCellStyle(style);
            }
        }
    }

    /** A number is one in the sheet as well. */
    private static void fill(Cell cell, String text) {
        if (text.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    /** An example, in slanted letters. */
    public ExcelForm row(List<String> texts) {
        write(sheet.createRow(next++), texts, example);
        return this;
    }

    /** Only one of these goes into the column. */
    public ExcelForm choices(String heading, List<String> choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        offer(heading, helper.createExplicitListConstraint(choices.toArray(String[]::new)), true);
        return this;
    }

    /** These are offered, and anything else may be written as well; they stand in a hidden sheet, because a list in the cell is short. */
    public ExcelForm suggestions(String heading, String listName, List<String> offered) {
        if (!offered.isEmpty()) {
            XSSFSheet list = workbook.createSheet(listName);
            for (int i = 0; i < offered.size(); i++) {
                list.createRow(i).createCell(0).setCellValue(offered.get(i));
            }
            workbook.setSheetHidden(workbook.getSheetIndex(list), true);
            String range = "'" + listName + "'!$A$1:$A$" + offered.size();
            offer(heading, sheet.getDataValidationHelper().createFormulaListConstraint(range), false);
        }
        return this;
    }

    private void offer(String heading, DataValidationConstraint constraint, boolean strict) {
        int column = headings.indexOf(heading);
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(strict);
        // POI means by this the opposite of what it says: the arrow is there
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    public ExcelForm instructions(String name, List<List<String>> lines) {
        XSSFSheet instructions = workbook.createSheet(name);
        instructions.setColumnWidth(0, INSTRUCTION_NAMES * UNIT);
        instructions.setColumnWidth(1, INSTRUCTION_TEXTS * UNIT);
        for (int i = 0; i < lines.size(); i++) {
            write(instructions.createRow(i), lines.get(i), i == 0 ? bold : plain);
        }
        return this;
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
