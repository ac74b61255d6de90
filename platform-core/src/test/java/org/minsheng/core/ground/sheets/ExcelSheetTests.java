package org.minsheng.core.ground.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.sheets.ExcelSheet.Lit;
import org.minsheng.core.ground.sheets.SheetPlan.Column;
import org.minsheng.core.ground.sheets.SheetPlan.Kind;

/** One column after the other, written into a row and looked at. */
class ExcelSheetTests {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet written = workbook.createSheet();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "=cmd|' /C calc'!A0"})
    void text_that_begins_like_a_formula_stays_text_and_is_quoted(String text) {
        Cell cell = first(Kind.TEXT, text);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getCellStyle().getWrapText()).isTrue();
    }

    @Test
    void other_text_is_not_quoted() {
        assertThat(first(Kind.TEXT, "家").getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void money_is_a_number_in_ten_thousand_yuan() {
        Cell cell = first(Kind.MONEY, new Money(1_234_567_89L));
        assertThat(cell.getNumericCellValue()).isEqualTo(123.456789);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    }

    @Test
    void a_rate_is_a_number_that_shows_as_percent_as_the_pages_round_it() {
        Cell cell = first(Kind.PERCENT, Rate.of(4, 7));
        assertThat(cell.getNumericCellValue()).isEqualTo(0.5714);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
    }

    @ParameterizedTest
    @CsvSource({"1370,'#,##0'", "1370.00,'#,##0'", "12.5,'#,##0.####'"})
    void a_figure_shows_the_places_it_has_and_no_point_without_any(BigDecimal figure, String format) {
        Cell cell = first(Kind.FIGURE, figure);
        assertThat(cell.getNumericCellValue()).isEqualTo(figure.doubleValue());
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
    }

    @Test
    void the_unknown_is_an_empty_cell_within_the_frame() {
        for (Cell cell : List.of(first(Kind.MONEY, null), first(Kind.TEXT, ""))) {
            assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell.getCellStyle().getBorderBottom()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Light.class)
    void a_light_is_a_colour_of_its_own_and_a_word(Light light) {
        Cell cell = first(Kind.LIGHT, new Lit(light, "进度正常"));
        assertThat(cell.getStringCellValue()).isEqualTo("进度正常");
        assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(Stream.of(Light.values())
                        .filter(other ->
                                colour(first(Kind.LIGHT, new Lit(other, "x"))).equals(colour(cell))))
                .containsExactly(light);
    }

    private static String colour(Cell cell) {
        return ((XSSFCellStyle) cell.getCellStyle())
                .getFillForegroundColorColor()
                .getARGBHex();
    }

    /** Ten digits of room, of which one goes to the edges: four Chinese letters a line. */
    @ParameterizedTest
    @CsvSource({"四个汉字,1", "五个汉字呢,2", "九个汉字要占三行啊,3", "nine char,1"})
    void a_row_is_as_high_as_its_longest_text_needs(String text, int lines) {
        float one = first(Kind.TEXT, "一").getRow().getHeightInPoints();
        float these = first(Kind.TEXT, text).getRow().getHeightInPoints();
        assertThat(these - one).isEqualTo((lines - 1) * 15);
    }

    @Test
    void a_row_that_does_not_fit_its_columns_is_a_mistake_of_ours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet(Kind.TEXT).row("one", "two"))
                .withMessageContaining("2 values for 1 columns");
    }

    @Test
    void an_ampersand_in_a_name_is_no_command_in_the_foot_of_a_page() {
        sheet(Kind.TEXT).onPaper("A&P局", "&P", "today");
        assertThat(written.getFooter().getLeft()).isEqualTo("A&&P局");
        assertThat(written.getFooter().getCenter()).isEqualTo("&P");
    }

    private ExcelSheet sheet(Kind kind) {
        written = workbook.createSheet();
        SheetPlan plan = new SheetPlan("s", "n", List.of(new Column("heading", 10, kind)), 0);
        return new ExcelSheet(written, plan, new SheetLooks(workbook));
    }

    private Cell first(Kind kind, @Nullable Object value) {
        sheet(kind).row(new Object[] {value});
        Row row = written.getRow(0);
        return row.getCell(0);
    }

    /** What ECMA-376 calls ST_Xstring: a reader would take {@code _x202E_} for the character that turns a line round. */
    @Test
    void what_looks_like_an_escaped_character_stays_what_was_typed() {
        assertThat(ExcelSheet.literal("居家_x202E_养老 _x0041_dept _xyz_"))
                .isEqualTo("居家_x005F_x202E_养老 _x005F_x0041_dept _xyz_");
    }
}
