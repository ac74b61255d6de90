package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.excel;
import static org.minsheng.core.execution.listing.OfficeFiles.fill;
import static org.minsheng.core.execution.listing.OfficeFiles.read;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.ground.figures.Money;

/** What is read otherwise than somebody who looks at the file would expect is told. */
class WhatIsToldTests {

    private static final String ROW = "1,停车,泊位,新增,1200,个";

    @ParameterizedTest
    @ValueSource(strings = {"2031年投资", "年度计划投资", "本年度投资", "计划资金", "2031年度计划投资"})
    void funds_are_those_of_the_year_and_the_column_passed_over_is_named(String ofYear) {
        for (boolean first : List.of(true, false)) {
            String year = ofYear + "（万元）";
            YearList list = read(
                    first
                            ? csv(HEAD + "," + year + ",总投资（万元）", ROW + ",300,9000")
                            : csv(HEAD + ",总投资（万元）," + year, ROW + ",9000,300"));
            assertThat(project(list, 1).setup().planned()).isEqualTo(new Money(300_000_000L));
            assertThat(list.remarks())
                    .filteredOn(remark -> remark.code().equals("funds.of-year"))
                    .extracting(Finding::arguments, Finding::places)
                    .containsExactly(tuple(
                            List.of(year.replace("（", "(").replace("）", ")"), "总投资(万元)"),
                            List.of(first ? "G1" : "H1")));
        }
    }

    @Test
    void somebody_who_said_which_funds_are_meant_is_not_told_so_again_and_another_year_is_none() {
        Matching total = new Matching(Map.of("总投资(万元)", Set.of(ListColumn.FUNDS)), Map.of());
        YearList matched = read(csv(HEAD + ",总投资（万元）,年度投资（万元）", ROW + ",9000,300"), total);
        assertThat(project(matched, 1).setup().planned()).isEqualTo(new Money(9_000_000_000L));
        YearList earlier = read(csv(HEAD + ",总投资（万元）,2030年投资（万元）", ROW + ",9000,300"));
        assertThat(project(earlier, 1).setup().planned()).isEqualTo(new Money(9_000_000_000L));
        assertThat(Lists.codes(matched.remarks())).doesNotContain("funds.of-year");
        assertThat(Lists.codes(earlier.remarks())).doesNotContain("funds.of-year");
    }

    @Test
    void money_that_is_only_of_other_years_is_told_as_not_read() {
        YearList list = read(csv(HEAD + ",2030年投资（万元）,2032年计划投资", ROW + ",9000,300"));
        assertThat(project(list, 1).setup().planned()).isNull();
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().equals("funds.of-another-year"))
                .extracting(Finding::arguments, Finding::places)
                .containsExactly(
                        tuple(List.of("2030年投资(万元)"), List.of("G1")), tuple(List.of("2032年计划投资"), List.of("H1")));
        YearList also = read(csv(HEAD + ",2030年投资（万元）,2031年投资（万元）", ROW + ",9000,300"));
        assertThat(project(also, 1).setup().planned()).isEqualTo(new Money(300_000_000L));
        assertThat(Lists.codes(also.remarks())).doesNotContain("funds.of-another-year");
    }

    @Test
    void what_was_once_matched_and_is_read_otherwise_now_or_left_out_is_told() {
        Matching earlier = new Matching(Map.of(), Map.of("备注", Set.of(ListColumn.DEPARTMENT), "年度投资(万元)", Set.of()));
        YearList list = read(csv(HEAD + ",责任单位,备注,年度投资（万元）", ROW + ",市城管局,,300"), earlier);
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().startsWith("header."))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(
                        tuple("header.name-before-memory", List.of("备注", "承办单位", "责任单位")),
                        tuple("header.left-out-earlier", List.of("年度投资(万元)")));
    }

    @Test
    void the_templates_own_headings_mean_what_they_say_but_for_the_list_in_which_somebody_says_otherwise() {
        Map<String, Set<ListColumn>> funds = Map.of("目标值", Set.of(ListColumn.FUNDS), "6月节点", Set.of());
        YearList later = read(csv(HEAD + ",6月节点", ROW + ",600"), new Matching(Map.of(), funds));
        assertThat(later.flaws()).isEmpty();
        assertThat(later.planned()).hasSize(1);
        YearList now = read(
                csv(HEAD + ",6月节点", ROW + ",600"),
                new Matching(Map.of("6月节点", Set.of(), "单位", Set.of(ListColumn.UNIT)), Map.of()));
        assertThat(now.planned()).isEmpty();
        assertThat(now.remarks())
                .filteredOn(remark -> remark.code().equals("header.only-now"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("6月节点"));
    }

    @Test
    void hidden_columns_that_are_read_are_named() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "动作", "目标值", "单位", "内部编码");
            fill(sheet, 1, "1", "停车", "泊位", "新增", "1200", "个", "x");
            sheet.setColumnHidden(2, true);
            sheet.setColumnHidden(4, true);
            sheet.setColumnHidden(6, true);
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().equals("column.hidden"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("指标", "C"), List.of("目标值", "E"));
    }

    @Test
    void a_header_of_two_rows_is_told_as_two() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "2031年民生实事项目");
            fill(sheet, 2, "序号", "项目名称", "指标", "动作", "任务", "", "投资（万元）", "");
            fill(sheet, 3, "", "", "", "", "目标值", "单位", "总投资", "年度投资");
            fill(sheet, 4, "1", "停车", "泊位", "新增", "1200", "个", "9000", "300");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
            for (String merged : List.of("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:H3")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
            }
        }));
        assertThat(list.sheets().getFirst().headerFrom()).isEqualTo(3);
        assertThat(list.sheets().getFirst().headerRow()).isEqualTo(4);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::arguments)
                .contains(tuple("header.of-rows", List.of("3", "4")));
    }

    @Test
    void departments_that_may_be_known_by_another_name_are_told_and_opened_all_the_same() {
        YearList list = read(csv(HEAD + ",承办单位,配合单位", ROW + ",城管局,民政局", "2,助餐,食堂,新建,8,家,区民政局,城管局"));
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().startsWith("department."))
                .extracting(Finding::code, Finding::arguments, Finding::places)
                .containsExactly(
                        tuple("department.like-known", List.of("城管局", "市城管局"), List.of("G2")),
                        tuple("department.like-known", List.of("城管局", "市城管局"), List.of("H3")),
                        tuple("department.like-other", List.of("区民政局", "民政局"), List.of("G3")));
        assertThat(list.newDepartments()).containsExactlyInAnyOrder("城管局", "民政局", "区民政局");
    }

    @Test
    void a_department_that_gets_nothing_new_is_told_where_it_is_named() {
        YearList list = read(csv(HEAD + ",承办单位,配合单位", ROW + ",市城管局,撤销的局", "1,停车,诱导屏,安装,20,块,市城管局,"));
        assertThat(list.flaws())
                .extracting(Finding::column, Finding::places)
                .containsExactly(tuple("配合单位", List.of("H2")));
    }

    @Test
    void a_mistake_that_many_cells_make_is_told_with_all_that_stands_there() {
        YearList list = YearListReader.read(
                csv(HEAD, ROW, "2,助餐,食堂,新建,8,家", "7,村路,硬化路,新建,30,公里", "7,村路,路灯,新建,30,盏"),
                Lists.context("上城区", 2031, Set.of(1, 7)));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::value, Finding::places)
                .containsExactly(tuple("number-taken", "1、7", List.of("A2", "A4", "A5")));
    }

    @Test
    void a_place_is_told_from_another_congress_and_can_be_left_out_by_hand() {
        byte[] file = csv(HEAD + ",地区", ROW + ",小营街道");
        assertThat(read(file).flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("other-place", List.of("G2")));
        assertThat(read(file, new Matching(Map.of("地区", Set.of()), Map.of())).flaws())
                .isEmpty();
        assertThat(Lists.codes(read(csv(HEAD + ",人大", ROW + ",西湖区")).flaws())).containsExactly("other-congress");
    }

    @Test
    void what_stands_too_far_to_the_right_is_refused_and_separators_alone_are_nothing() {
        String many = ",".repeat(60);
        assertThat(Lists.codes(read((HEAD + many + "12月节点\n" + ROW + many + "1200\n").getBytes(StandardCharsets.UTF_8))
                        .flaws()))
                .contains("sheet.too-wide");
        assertThat(read((HEAD + "\n" + ROW + "\n" + ",,,,,\n".repeat(6_000)).getBytes(StandardCharsets.UTF_8))
                        .flaws())
                .isEmpty();
    }

    @Test
    void nothing_goes_on_across_the_heading_of_a_section() {
        YearList list = read(csv(HEAD, ROW, "二、教育类,,,,,", ",,学位,新增,200,个"));
        assertThat(list.flaws()).extracting(Finding::code, Finding::places).contains(tuple("missing", List.of("A4")));
    }

    @Test
    void the_cells_of_milestones_are_kept_for_whoever_confirms() {
        YearList list = read(csv(HEAD + ",3月节点,12月节点", ROW + ",,1200"));
        assertThat(list.planned()).containsExactly(new YearList.Planned("", "H2", YearMonth.of(2031, 12)));
    }

    @Test
    void chinese_text_in_utf_16_with_few_separators_and_no_mark_is_read() {
        String text = (HEAD + "\n一,一老一小服务一体化," + "居家养老服务照料中心".repeat(8) + ",新建,八,个\n").replace(",八,", ",8,");
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(text.getBytes(charset)).flaws()).as(charset.name()).isEmpty();
        }
    }
}
