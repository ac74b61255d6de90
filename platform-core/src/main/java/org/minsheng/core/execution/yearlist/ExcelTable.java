package org.minsheng.core.execution.yearlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of an .xlsx workbook; a formula counts with the value it last had. */
final class ExcelTable {

    private static final int MOST_COLUMNS = 50;

    private ExcelTable() {}

    static boolean looksLike(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static Table read(byte[] content) throws UnreadableList {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheetAt(0);
            Table.requireRoom(sheet.getLastRowNum());
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                rows.add(cells(sheet.getRow(i)));
            }
        } catch (IOException | RuntimeException notAWorkbook) {
            // POI answers a damaged or hostile workbook with many unchecked exceptions of its own
            throw new UnreadableList("file.unreadable");
        }
        return new Table(rows);
    }

    private static List<String> cells(@Nullable Row row) {
        List<String> cells = new ArrayList<>();
        if (row != null) {
            for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
                cells.add(text(row.getCell(i)));
            }
        }
        return Table.stripped(cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case STRING -> cell.getStringCellValue();
            case ERROR -> "#";
            default -> "";
        };
    }
}
