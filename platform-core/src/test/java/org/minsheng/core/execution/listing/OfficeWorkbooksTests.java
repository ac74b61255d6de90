package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.minsheng.core.execution.listing.Lists.codes;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.excel;
import static org.minsheng.core.execution.listing.OfficeFiles.fill;
import static org.minsheng.core.execution.listing.OfficeFiles.read;
import static org.minsheng.core.execution.listing.OfficeFiles.workbook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.header.ReadSheet;
import org.minsheng.core.execution.project.ListedProject;

/** Workbooks with more than a plain table, and columns that somebody has matched. */
class OfficeWorkbooksTests {

    @Test
    void a_merged_heading_of_two_rows_a_date_and_a_hidden_row() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "附件2", "", "", "", "", "");
            fill(sheet, 1, "序号", "项目名称", "指标", "年度目标", "", "");
            fill(sheet, 2, "", "", "", "目标值", "单位", "完成时限");
            fill(sheet, 3, "1", "停车", "泊位", "1200", "个", "12月");
            fill(sheet, 4, "2", "助餐", "食堂", "8", "家", "12月");
            sheet.getRow(4).setZeroHeight(true);
            for (int column = 0; column < 3; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 5));
            fill(sheet, 5, "3", "步道", "步道", "", "公里", "");
            sheet.getRow(5).createCell(3).setCellValue(47_850);
            sheet.getRow(5).getCell(3).setCellStyle(sheet.getWorkbook().createCellStyle());
            sheet.getRow(5).getCell(3).getCellStyle().setDataFormat((short) 14);
        }));
        assertThat(list.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("figure.date", List.of("D6")));
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(tuple("row.hidden", List.of("5")));
        assertThat(list.projects()).extracting(ListedProject::title).containsExactly("停车", "助餐");
    }

    @Test
    void a_target_that_is_merged_over_two_indicators_is_nobodys() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位");
            fill(sheet, 1, "1", "停车", "泊位", "1200", "个");
            fill(sheet, 2, "1", "停车", "诱导屏", "", "块");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        }));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("target.merged", List.of("D2")));
    }

    @Test
    void sheets_without_a_list_and_hidden_ones_are_named_and_one_project_may_go_on_in_another_sheet() {
        YearList list = read(workbook(book -> {
            fill(book.createSheet("说明"), 0, "请认真填写");
            XSSFSheet first = book.createSheet("一");
            fill(first, 0, HEAD.split(","));
            fill(first, 1, "1", "停车", "泊位", "新增", "1200", "个");
            XSSFSheet second = book.createSheet("二");
            fill(second, 0, HEAD.split(","));
            fill(second, 1, "1", "停车", "诱导屏", "安装", "20", "块");
            fill(book.createSheet("旧"), 0, HEAD.split(","));
            book.setSheetHidden(3, true);
            book.createSheet("Sheet5");
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators()).hasSize(2);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::arguments)
                .contains(tuple("sheet.left-out", List.of("说明")), tuple("sheet.hidden", List.of("旧")));
    }

    @Test
    void columns_are_matched_by_hand_remembered_and_left_out() {
        byte[] own = csv("编码,事项,数,计量单位,备注", "1,停车,1200,个,市城管局");
        assertThat(codes(read(own).flaws())).contains("file.not-a-list");
        Map<String, Set<ListColumn>> meant = Map.of(
                "编码", Set.of(ListColumn.NO),
                "事项", Set.of(ListColumn.TITLE, ListColumn.INDICATOR),
                "数", Set.of(ListColumn.TARGET));
        YearList byHand = read(own, new Matching(meant, Map.of("备注", Set.of(ListColumn.DEPARTMENT))));
        assertThat(byHand.flaws()).isEmpty();
        assertThat(project(byHand, 1).setup().department()).isEqualTo("市城管局");
        assertThat(byHand.sheets().getFirst().columns())
                .extracting(ReadSheet.Column::by)
                .containsExactly(
                        Matching.By.HAND, Matching.By.HAND, Matching.By.HAND, Matching.By.NAME, Matching.By.REMEMBERED);
        YearList leftOut =
                read(csv(HEAD + ",责任单位", "1,停车,泊位,新增,1200,个,市城管局"), new Matching(Map.of("责任单位", Set.of()), Map.of()));
        assertThat(project(leftOut, 1).setup().department()).isNull();
    }

    @Test
    void five_thousand_rows_that_go_on_from_one_another_and_cells_full_of_blanks_take_no_longer_than_others() {
        String blanks = " ".repeat(1_000_000);
        String rows = IntStream.range(0, 4_900)
                .mapToObj(n -> ",,泊位" + n + ",新增,1200,个\n")
                .collect(Collectors.joining());
        byte[] endless = (HEAD + "\n1,停" + blanks + "车,泊位,新增,1" + blanks + "2,个\n2,停车,泊位,新增,1200,个\n" + rows)
                .getBytes(StandardCharsets.UTF_8);
        YearList list = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(endless));
        assertThat(codes(list.flaws())).contains("not-a-figure");
        assertThat(project(list, 2).indicators()).hasSize(4_901);
    }

    @Test
    void funds_merged_over_two_projects_are_nobodys_and_a_formula_without_a_result_is_no_nothing() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位", "计划资金（万元）");
            fill(sheet, 1, "1", "停车", "泊位", "1200", "个", "1000");
            fill(sheet, 2, "2", "助餐", "食堂", "8", "家", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 5));
            fill(sheet, 3, "3", "步道", "步道", "30", "公里", "");
            sheet.getRow(3).createCell(5).setCellFormula("F2+1");
        }));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("funds.shared", List.of("F3")), tuple("figure.formula", List.of("F4")));
    }

    @Test
    void a_comma_in_a_figure_without_quotes_moves_the_rest_and_is_refused() {
        YearList list = read("序号,项目名称,指标,目标值,单位\n1,停车,泊位,1,200,个\n".getBytes(StandardCharsets.UTF_8));
        assertThat(codes(list.flaws())).contains("row.more-cells");
    }

    @Test
    void totals_in_other_words_are_no_projects() {
        YearList list = read(csv("项目名称,目标值,单位", "停车,1200,个", "全市合计,1200,个", "Total,1200,个", "本页小计：,1200,个"));
        assertThat(list.projects()).extracting(ListedProject::title).containsExactly("停车");
    }

    @Test
    void a_total_with_a_number_of_its_own_is_no_project() {
        YearList list = read(csv(HEAD, "10,停车,泊位,新增,1200,个", "11,合计,,,1200,个", "12,合 计：,泊位,新增,1200,个"));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).extracting(ListedProject::no).containsExactly(10);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(tuple("row.total", List.of("3", "4")));
    }

    @Test
    void a_known_name_is_not_pushed_aside_by_what_was_matched_for_another_file() {
        Matching earlier = new Matching(Map.of(), Map.of("备注", Set.of(ListColumn.DEPARTMENT)));
        YearList list = read(csv(HEAD + ",责任单位,备注", "1,停车,泊位,新增,1200,个,市城管局,"), earlier);
        assertThat(project(list, 1).setup().department()).isEqualTo("市城管局");
    }
}
