package org.minsheng.core.ground.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelSheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"})
    void text_that_begins_like_a_formula_stays_text_and_is_quoted(String text) throws IOException {
        Cell cell = first(new ExcelSheet("s", List.of("标题")).row(text));
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void numbers_are_numbers_and_the_unknown_is_an_empty_cell() throws IOException {
        Row row = first(new ExcelSheet("s", List.of("率")).row(new BigDecimal("57.14"), null, "家"))
                .getRow();
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(57.14);
        assertThat(row.getCell(1)).isNull();
        assertThat(row.getCell(2).getCellStyle().getQuotePrefixed()).isFalse();
    }

    private static Cell first(ExcelSheet sheet) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet.toBytes()))) {
            return workbook.getSheetAt(0).getRow(1).getCell(0);
        }
    }
}
