package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.codes;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.excel;
import static org.minsheng.core.execution.listing.OfficeFiles.fill;
import static org.minsheng.core.execution.listing.OfficeFiles.read;
import static org.minsheng.core.execution.listing.OfficeFiles.workbook;

import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.execution.finding.Finding;

/** Where a figure that is written down plainly is another one than it seems: each is refused, or read as it is meant and told. */
class OfficeTrapsTests {

    private static final String ROW = "1,停车,泊位,新增,1200,个";

    @ParameterizedTest
    @CsvSource({"万,人", "万人,人", "%,个", "亿元,个"})
    void a_heading_and_a_row_that_count_in_different_units_are_refused_with_both(String heading, String unit) {
        for (String column : List.of("目标值", "6月节点", "基数")) {
            boolean target = column.equals("目标值");
            String head =
                    target ? HEAD.replace("目标值", "目标值（" + heading + "）") : HEAD + "," + column + "（" + heading + "）";
            YearList list = read(csv(head, "1,就业,培训,培训,50000," + unit + (target ? "" : ",2")));
            assertThat(list.flaws())
                    .as(column)
                    .extracting(Finding::code, Finding::arguments)
                    .containsExactly(tuple("figure.heading-unit", List.of(heading, unit)));
        }
    }

    @Test
    void a_heading_that_counts_in_another_thing_does_no_harm() {
        assertThat(read(csv(HEAD.replace("目标值", "目标值（个）"), "1,公厕,公厕,新建,20,座")).flaws())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一季度计划（万元）", "6月底计划投资", "6月底目标进度", "6月底资金计划"})
    void money_and_progress_are_no_milestones_of_things(String heading) {
        YearList list = read(csv(HEAD + "," + heading, ROW + ",50"));
        boolean refused = !list.flaws().isEmpty();
        assertThat(refused
                        || project(list, 1).indicators().getFirst().milestones().isEmpty())
                .as("no milestone of 50个")
                .isTrue();
    }

    @Test
    void what_is_raised_or_struck_out_is_no_digit() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位");
            fill(sheet, 1, "1", "停车", "泊位", "", "个");
            fill(sheet, 2, "2", "公厕", "公厕", "", "座");
            fill(sheet, 3, "3", "助餐", "食堂", "8", "家");
            sheet.getRow(1).createCell(3).setCellValue(marked(sheet, "100", "1", XSSFFont.SS_SUPER, false));
            sheet.getRow(2).createCell(3).setCellValue(marked(sheet, "50", "60", XSSFFont.SS_NONE, true));
            XSSFFont struck = sheet.getWorkbook().createFont();
            struck.setStrikeout(true);
            var style = sheet.getWorkbook().createCellStyle();
            style.setFont(struck);
            sheet.getRow(3).getCell(3).setCellStyle(style);
        }));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .contains(
                        tuple("figure.marked", List.of("D2")),
                        tuple("figure.marked", List.of("D3")),
                        tuple("figure.marked", List.of("D4")));
    }

    private static XSSFRichTextString marked(XSSFSheet sheet, String plain, String odd, short raised, boolean struck) {
        XSSFFont font = sheet.getWorkbook().createFont();
        font.setTypeOffset(raised);
        font.setStrikeout(struck);
        XSSFRichTextString text = new XSSFRichTextString(plain);
        text.append(odd, font);
        return text;
    }

    @Test
    void a_unit_that_is_a_number_or_a_department_is_none() {
        YearList comma =
                read("序号,项目,指标,动作,目标值,单位,备注\n1,公厕,公厕,新建,1,200,座\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(codes(comma.flaws())).containsExactly("unit.figure");
        YearList body = read(csv(HEAD, "1,公厕,公厕,新建,5,区民政局"));
        assertThat(codes(body.flaws())).containsExactly("unit.body");
    }

    @Test
    void what_stands_under_another_year_is_not_of_this_one() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "单位", "2030年", "", "2031年");
            fill(sheet, 1, "", "", "", "", "目标数", "完成数", "计划数");
            fill(sheet, 2, "1", "停车", "泊位", "个", "100", "100", "60");
            for (int column = 0; column < 4; column++) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators().getFirst().target().figure()).isEqualByComparingTo("60");
        assertThat(codes(list.remarks())).contains("header.of-another-year");
    }

    @Test
    void of_the_target_of_all_years_and_the_years_own_the_years_is_taken_and_told() {
        for (String head : List.of("年度任务数,目标", "目标,年度任务数")) {
            boolean first = head.startsWith("年");
            YearList list = read(csv("序号,项目名称,指标,单位," + head, "1,停车,泊位,个," + (first ? "100,300" : "300,100")));
            assertThat(project(list, 1).indicators().getFirst().target().figure())
                    .isEqualByComparingTo("100");
            assertThat(list.remarks())
                    .filteredOn(remark -> remark.code().equals("header.one-of-several"))
                    .extracting(Finding::arguments)
                    .containsExactly(List.of("年度任务数", "目标", "目标值"));
        }
    }

    @Test
    void what_lies_hidden_behind_a_merged_cell_is_not_read() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位");
            fill(sheet, 1, "1", "停车", "泊位", "5", "个");
            fill(sheet, 2, "2", "公厕", "公厕", "6", "万人");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
        }));
        assertThat(project(list, 2).indicators().getFirst().unit()).isEqualTo("个");
    }

    @Test
    void a_number_in_a_cell_formatted_as_text_is_the_number_that_it_shows() {
        YearList list = read(workbook(book -> {
            XSSFSheet sheet = book.createSheet("清单");
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位");
            fill(sheet, 1, "1", "停车", "泊位", "", "个");
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            sheet.getRow(1).createCell(3).setCellValue(1200);
            sheet.getRow(1).getCell(3).setCellStyle(text);
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators().getFirst().target().figure()).isEqualByComparingTo("1200");
    }

    @Test
    void a_sheet_beside_the_list_that_is_none_is_left_out_and_named() {
        YearList list = read(workbook(book -> {
            XSSFSheet sheet = book.createSheet("清单");
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位");
            fill(sheet, 1, "1", "停车", "泊位", "1200", "个");
            XSSFSheet other = book.createSheet("资金安排表");
            fill(other, 0, "序号", "项目名称", "责任单位", "计划资金（万元）");
            fill(other, 1, "1", "停车", "城管局", "300");
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().equals("sheet.left-out"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("资金安排表"));
    }

    @Test
    void a_foot_of_several_notes_is_one_note_and_one_title_of_two_numbers_is_asked_about() {
        YearList list = read(csv(HEAD, ROW, "2,停车,诱导屏,安装,20,块", "填报人：张,审核人：李,联系电话：1,,,"));
        assertThat(list.flaws()).isEmpty();
        assertThat(codes(list.remarks())).contains("row.note", "title.again");
    }

    @Test
    void milestones_under_two_years_are_of_their_own() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位", "2031年", "", "2032年");
            fill(sheet, 1, "", "", "", "", "", "6月底目标", "12月底目标", "6月底目标");
            fill(sheet, 2, "1", "停车", "泊位", "1200", "个", "300", "900", "1200");
            for (int column = 0; column < 5; column++) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 5, 6));
        }));
        assertThat(codes(list.flaws())).doesNotContain("header.twice");
        assertThat(list.sheets().getFirst().columns().stream()
                        .map(column -> column.milestone())
                        .filter(month -> month != null)
                        .toList())
                .contains(YearMonth.of(2031, 6), YearMonth.of(2031, 12));
    }
}
