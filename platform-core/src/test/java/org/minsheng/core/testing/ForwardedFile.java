package org.minsheng.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An exported Excel file as whoever is sent it finds it. Rows and columns are counted from nought. */
public record ForwardedFile(XSSFWorkbook workbook) {

    /** The row of the headings, under the title and the line that says as of when. */
    public static final int HEADINGS = 2;

    private static final String ID = ".*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*";

    public static ForwardedFile of(byte[] content) {
        try {
            return new ForwardedFile(new XSSFWorkbook(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that makes a sheet fit to be sent on and printed as it is. */
    public void assertFitToForward() {
        workbook.forEach(sheet -> assertFitToForward((XSSFSheet) sheet));
    }

    private void assertFitToForward(XSSFSheet sheet) {
        int last = headings(sheet).size() - 1;
        assertThat(sheet.getMergedRegions()).contains(new CellRangeAddress(0, 0, 0, last));
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight())
                .as("as many pages as it needs")
                .isEqualTo((short) 0);
        assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
        assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet)))
                .endsWith("!$A$1:$" + (char) ('A' + last) + "$" + (sheet.getLastRowNum() + 1));
        assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
        assertThat(sheet.getFooter().getLeft()).isEqualTo(text(sheet, 0, 0));
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (HEADINGS + 1));
        for (Cell heading : sheet.getRow(HEADINGS)) {
            XSSFFont font = workbook.getFontAt(heading.getCellStyle().getFontIndex());
            assertThat(font.getBold()).isTrue();
            assertThat(sheet.getColumnWidth(heading.getColumnIndex())).isBetween(5 * 256, 40 * 256);
        }
        for (int row = HEADINGS; row < firstNote(sheet); row++) {
            assertThat(sheet.getRow(row).getPhysicalNumberOfCells()).isEqualTo(last + 1);
            for (Cell cell : sheet.getRow(row)) {
                assertThat(cell.getCellStyle().getBorderRight()).isEqualTo(BorderStyle.THIN);
                assertThat(cell.getCellStyle().getWrapText()).isTrue();
            }
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(shown(cell)).doesNotMatch(ID);
            }
        }
    }

    private static int firstNote(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(Row::getRowNum)
                .filter(row -> text(sheet, row, 0).startsWith("注："))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> headings(XSSFSheet sheet) {
        return shown(sheet.getRow(HEADINGS));
    }

    public XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    public static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell == null ? "" : shown(cell);
    }

    /** As Excel shows the cells of the row, empty ones too. */
    public static List<String> shown(Row row) {
        List<String> shown = new ArrayList<>();
        row.forEach(cell -> shown.add(shown(cell)));
        return shown;
    }

    private static String shown(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }
}
