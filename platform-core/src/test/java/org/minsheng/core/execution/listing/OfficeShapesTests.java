package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.codes;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.read;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;

/** More of the shapes in which offices keep lists than the files that were brought along. */
class OfficeShapesTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "UTF-8"})
    void text_with_tabs_or_semicolons_in_any_usual_encoding(String encoding) throws Exception {
        for (String separator : List.of("\t", ";", ",")) {
            String text = (HEAD + "\n1,停车,泊位,新增,1200,个\n").replace(",", separator);
            YearList list = read(text.getBytes(encoding));
            assertThat(list.flaws()).as(encoding + separator).isEmpty();
            assertThat(project(list, 1).indicators().getFirst().target().figure())
                    .isEqualByComparingTo("1200");
        }
    }

    @Test
    void headings_with_line_breaks_brackets_and_units() {
        YearList list = read(csv("序 号,项目\n名称,建设内容,目标值（个）,责任单位,总投资\n（亿元）", "1,停车,新增泊位,1200,市城管局,0.35"));
        assertThat(list.flaws()).isEmpty();
        ListedProject parking = project(list, 1);
        assertThat(parking.indicators().getFirst().unit()).isEqualTo("个");
        assertThat(parking.setup()).isEqualTo(new ListedProject.Setup("市城管局", List.of(), new Money(3_500_000_000L)));
    }

    @Test
    void milestones_by_month_quarter_and_half_year() {
        YearList list = read(csv(HEAD + ",一季度目标,6月底,第三季度,12月节点", "1,停车,泊位,新增,1200,个,100,300,800,1200"));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators().getFirst().milestones())
                .containsOnlyKeys(
                        YearMonth.of(2031, 3), YearMonth.of(2031, 6), YearMonth.of(2031, 9), YearMonth.of(2031, 12));
        YearList falling = read(csv(HEAD + ",3月节点,6月节点", "1,停车,泊位,新增,1200,个,300,100"));
        assertThat(codes(falling.flaws())).containsExactly("milestone.falls");
        YearList rising = read(csv(HEAD + ",基数,3月节点,6月节点", "1,水体,黑臭水体,消除,不超过0,个,50,30,40"));
        assertThat(codes(rising.flaws())).containsExactly("milestone.rises");
        YearList outside = read(csv(HEAD + ",2032年3月节点", "1,停车,泊位,新增,1200,个,300"));
        assertThat(codes(outside.flaws())).containsExactly("milestone.outside-window");
    }

    @Test
    void several_departments_lead_and_take_part() {
        YearList list =
                read(csv(HEAD + ",责任单位,配合单位", "1,停车,泊位,新增,1200,个,牵头：市城管局；配合：公安局、住建局,各街道", "1,停车,诱导屏,安装,20,块,,"));
        assertThat(project(list, 1).setup().department()).isEqualTo("市城管局");
        assertThat(project(list, 1).setup().coDepartments()).containsExactlyInAnyOrder("公安局", "住建局", "各街道");
        assertThat(list.newDepartments()).containsExactlyInAnyOrder("公安局", "住建局", "各街道");
        YearList closed = read(csv(HEAD + ",责任单位", "1,停车,泊位,新增,1200,个,撤销的局"));
        assertThat(codes(closed.flaws())).containsExactly("department-inactive");
    }

    @Test
    void funds_that_may_be_parts_or_repetitions_are_refused() {
        YearList list = read(csv(HEAD + ",计划资金（万元）", "1,停车,泊位,新增,1200,个,300", "1,停车,诱导屏,安装,20,块,300"));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("funds.twice", List.of("G3")));
        YearList once = read(csv(HEAD + ",计划资金（万元）", "1,停车,泊位,新增,1200,个,300", "1,停车,诱导屏,安装,20,块,"));
        assertThat(project(once, 1).setup().planned()).isEqualTo(new Money(300_000_000L));
    }

    @Test
    void rows_that_are_no_projects_are_left_out_by_name_and_rows_without_number_go_on() {
        YearList list = read(csv(
                "2031年民生实事,,,,,",
                "单位：万元,,,,,",
                HEAD,
                "一、交通类,,,,,",
                "1,停车,泊位,新增,1200,个",
                ",,诱导屏,安装,20,块",
                "小 计,,,,1220,",
                HEAD,
                "2,助餐,老年食堂,新建,8,家",
                "填表人：,,,,,",
                "备注：以实际为准,,,,,"));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators()).hasSize(2);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(
                        tuple("row.section", List.of("4", "10")),
                        tuple("row.goes-on", List.of("6")),
                        tuple("row.total", List.of("7")),
                        tuple("row.header-again", List.of("8")),
                        tuple("row.note", List.of("11")));
    }

    @Test
    void lists_without_numbers_are_numbered_as_they_come() {
        YearList list = read(csv("项目名称,指标,目标值,单位", "停车,泊位,1200,个", "助餐,食堂,8,家", "停车,诱导屏,20,块"));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects())
                .extracting(
                        ListedProject::no,
                        ListedProject::title,
                        each -> each.indicators().size())
                .containsExactly(tuple(1, "停车", 2), tuple(2, "助餐", 1));
    }

    @Test
    void all_of_it_without_a_number_is_a_hundred_percent() {
        YearList list = read(csv(HEAD, "1,村路,村村通硬化路,实现,全覆盖,个", "2,校园,智慧校园全覆盖,实现,-,-"));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).allSatisfy(project -> {
            assertThat(project.indicators().getFirst().target().comparison()).isEqualTo(Comparison.FULL_COVERAGE);
            assertThat(project.indicators().getFirst().target().figure()).isEqualByComparingTo("100");
            assertThat(project.indicators().getFirst().unit()).isEqualTo("%");
        });
    }

    @Test
    void a_comparison_and_words_that_contradict_it_are_refused() {
        YearList list = read(csv(HEAD + ",比较方式", "1,就业,失业率,控制,不超过4.3,%,不少于"));
        assertThat(codes(list.flaws())).containsExactly("figure.two-comparisons");
    }
}
