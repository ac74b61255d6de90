package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.codes;
import static org.minsheng.core.execution.listing.Lists.field;
import static org.minsheng.core.execution.listing.Lists.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.header.ReadSheet;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;

/** Each file in the shape in which offices have them is read for what it shows, or refused with what is true about it. */
class FieldFilesTests {

    @Test
    void f01_a_cell_that_shows_95_percent_is_95_percent() {
        YearList list = field("01-percent-format.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(targets(project(list, 1)))
                .containsExactly(of("集团化办学覆盖率", Comparison.GE, "95"), of("智慧校园覆盖", Comparison.FULL_COVERAGE, "100"));
    }

    @Test
    void f03b_a_hidden_sheet_is_not_read_and_that_is_said() {
        YearList list = field("03b-veryhidden-first-sheet.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).extracting(ListedProject::title).containsExactly("停车");
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple("sheet.hidden", List.of("去年")));
    }

    @Test
    void f04_all_visible_sheets_are_read() {
        YearList list = field("04-two-sheets.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).extracting(ListedProject::title).containsExactly("停车", "助餐");
        assertThat(list.sheets())
                .extracting(ReadSheet::name, ReadSheet::rows)
                .containsExactly(tuple("建设类", 1), tuple("资助补助类", 1));
    }

    @Test
    void f05_titles_above_the_header_and_merged_cells_are_understood() {
        YearList list = field("05-title-and-merged.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(targets(project(list, 1)))
                .containsExactly(of("改造小区", Comparison.EQ, "45"), of("惠及居民", Comparison.GE, "1.2"));
        assertThat(list.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(codes(list.remarks())).contains("header.below-titles");
    }

    @Test
    void f06_totals_and_notes_are_left_out_and_named() {
        YearList list = field("06-merged-total-note.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).extracting(ListedProject::no).containsExactly(1, 2);
        assertThat(list.rows()).isEqualTo(3);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(tuple("row.total", List.of("5")), tuple("row.note", List.of("6")));
    }

    @Test
    void f07_sums_of_binary_fractions_are_what_they_show() {
        YearList list = field("07-float-sums.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(targets(project(list, 1)))
                .extracting(Tuple::toList)
                .extracting(List::getLast)
                .containsExactly(
                        new BigDecimal("0.3"), new BigDecimal("12.6"), new BigDecimal("5.2"), new BigDecimal("3.3333"));
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(tuple("figure.four-decimals", List.of("I5")));
    }

    @Test
    void f08_a_document_as_wps_saves_it_is_read() {
        YearList list = field("08-wps-core-properties.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).hasSize(1);
    }

    @Test
    void f10_what_is_in_the_container_of_old_office_is_refused_as_that() {
        assertThat(codes(field("10-ole2.xlsx").flaws())).containsExactly("file.old-excel-or-password");
    }

    @Test
    void f11_spaces_words_and_figures() {
        YearList list = field("11-spaces-words-figures.xlsx");
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactlyInAnyOrder(
                        tuple("figure.range", List.of("I16")),
                        tuple("target.figure-missing", List.of("I19")),
                        tuple("not-a-figure", List.of("I22")));
        for (int no = 1; no <= 14; no++) {
            assertThat(targets(project(list, no))).as("%d", no).containsExactly(of("新增泊位", Comparison.GE, "1200"));
        }
        assertThat(targets(project(list, 16))).containsExactly(of("新增泊位", Comparison.EQ, "95"));
        assertThat(targets(project(list, 17))).containsExactly(of("覆盖", Comparison.FULL_COVERAGE, "100"));
        assertThat(targets(project(list, 19))).containsExactly(of("黑臭水体存量", Comparison.LE, "0"));
        assertThat(targets(project(list, 20))).containsExactly(of("失业率", Comparison.LE, "4.3"));
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(tuple("figure.about", List.of("I15")), tuple("nothing-is-at-most-nothing", List.of("I20")));
    }

    @Test
    void f12_columns_with_offices_own_names_are_known_and_others_are_left_out() {
        YearList list = field("12-headers-as-offices-have-them.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).title()).isEqualTo("停车");
        assertThat(project(list, 1).setup().department()).isEqualTo("市城管局");
        assertThat(list.newDepartments()).isEmpty();
        assertThat(list.sheets().getFirst().columns())
                .filteredOn(column -> column.by() == Matching.By.NOTHING)
                .extracting(ReadSheet.Column::heading)
                .containsExactly("备注");
    }

    @Test
    void f13_the_same_object_with_two_verbs_is_two_indicators() {
        YearList list = field("13-same-indicator-two-verbs.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators())
                .extracting(ListedIndicator::verb, ListedIndicator::name)
                .containsExactly(tuple("新建", "农村户厕"), tuple("改造提升", "农村公厕"), tuple("新建", "农村公厕"));
    }

    @Test
    void f16_text_with_tabs_is_read() {
        YearList list = field("16-tab.csv");
        assertThat(list.flaws()).isEmpty();
        assertThat(targets(project(list, 1))).containsExactly(of("新增泊位", Comparison.GE, "1200"));
    }

    @Test
    void f20_a_table_for_reporting_is_read_as_the_list_that_it_contains() {
        Matching departments = new Matching(Map.of("备注", Set.of(ListColumn.DEPARTMENT)), Map.of());
        YearList list = field("20-yueyang-office-shape.xlsx", departments);
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects())
                .extracting(
                        ListedProject::no,
                        ListedProject::title,
                        each -> each.setup().department())
                .containsExactly(
                        tuple(1, "城镇新增就业", "人社局"),
                        tuple(2, "自然村通水泥（沥青）路", "交通局"),
                        tuple(6, "困难残疾人生活补贴标准", "民政局"),
                        tuple(7, "二级甲等医院全覆盖", "卫健委"));
        assertThat(targets(project(list, 1))).containsExactly(of("城镇新增就业", Comparison.EQ, "5.2"));
        assertThat(targets(project(list, 2)))
                .containsExactly(of("自然村通水泥（沥青）路", Comparison.EQ, "1360"), of("提质改造农村公路", Comparison.EQ, "168"));
        assertThat(targets(project(list, 6))).containsExactly(of("困难残疾人生活补贴标准", Comparison.GE, "60"));
        assertThat(project(list, 6).indicators().getFirst().unit()).isEqualTo("元/月/人");
        assertThat(targets(project(list, 7))).containsExactly(of("二级甲等医院全覆盖", Comparison.FULL_COVERAGE, "100"));
        assertThat(list.sheets().getFirst().headerRow()).isEqualTo(4);
        assertThat(list.sheets().getFirst().columns())
                .extracting(ReadSheet.Column::heading)
                .contains("完成情况/已完成数", "完成情况/占年任务之比");
    }

    @Test
    void f22_the_published_list_of_jiaxing_is_read_with_its_formats_and_words() {
        YearList list = field("22-jiaxing-2023.xlsx");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).extracting(ListedProject::no).containsExactly(1, 2, 3, 4, 5, 9);
        assertThat(targets(project(list, 2)))
                .contains(of("惠及家庭", Comparison.GE, "20000"), of("惠及学生", Comparison.GE, "50000"));
        assertThat(targets(project(list, 3)))
                .containsExactly(of("80周岁以上老人高龄津贴", Comparison.EQ, "15"), of("高龄津贴标准", Comparison.GE, "60"));
        assertThat(targets(project(list, 5))).contains(of("乡村农贸市场", Comparison.FULL_COVERAGE, "45"));
        assertThat(targets(project(list, 9))).contains(of("避灾安置场所规范化率", Comparison.EQ, "90"));
    }

    private static List<Tuple> targets(ListedProject project) {
        return project.indicators().stream()
                .map(i -> tuple(i.name(), i.target().comparison(), i.target().figure()))
                .toList();
    }

    private static Tuple of(String name, Comparison comparison, String figure) {
        return tuple(name, comparison, new BigDecimal(figure));
    }
}
