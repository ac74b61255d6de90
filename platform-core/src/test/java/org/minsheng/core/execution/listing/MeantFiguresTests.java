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

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Money;

/** Figures that can be meant in two ways beside their target are refused with both; words that are not kept are told. */
class MeantFiguresTests {

    private static final String PLANNED = HEAD + ",比较方式,基数,3月节点,12月节点";

    @Test
    void all_of_some_things_makes_no_percentages_out_of_their_milestones_and_baseline() {
        YearList list = read(csv(PLANNED, "1,燃气,管道燃气,通,,户,全覆盖,300,200,500"));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::arguments, Finding::places)
                .containsExactly(
                        tuple("figure.all-or-things", List.of("300", "300", "户"), List.of("H2")),
                        tuple("figure.all-or-things", List.of("200", "200", "户"), List.of("I2")),
                        tuple("figure.all-or-things", List.of("500", "500", "户"), List.of("J2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"户,全覆盖,10%,40%,100%", "%,全覆盖,10,40,100", ",全覆盖,10,40,100%"})
    void all_of_it_in_percent_is_planned_in_percent(String rest) {
        YearList list = read(csv(PLANNED, "1,燃气,管道燃气,通,," + rest));
        assertThat(list.flaws()).isEmpty();
        ListedIndicator gas = project(list, 1).indicators().getFirst();
        assertThat(gas.baseline()).isEqualByComparingTo("10");
        assertThat(gas.milestones())
                .containsEntry(YearMonth.of(2031, 3), new BigDecimal("40"))
                .containsEntry(YearMonth.of(2031, 12), new BigDecimal("100"));
    }

    @Test
    void nothing_is_more_than_all_of_it() {
        YearList list = read(csv(PLANNED, "1,燃气,管道燃气,通,,,全覆盖,,40,120%"));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::arguments, Finding::places)
                .containsExactly(tuple("figure.more-than-all", List.of("120"), List.of("J2")));
        YearList things = read(csv(PLANNED, "1,市场,农贸市场,改造,450,家,全覆盖,,120,450"));
        assertThat(things.flaws()).isEmpty();
    }

    @Test
    void a_milestone_or_a_baseline_that_is_merged_over_two_indicators_is_nobodys() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位", "基数", "3月节点");
            fill(sheet, 1, "1", "停车", "泊位", "1200", "个", "100", "300");
            fill(sheet, 2, "1", "停车", "诱导屏", "20", "块", "", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 5));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 6, 6));
        }));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("figure.merged", List.of("F2")), tuple("figure.merged", List.of("G2")));
    }

    @Test
    void a_figure_that_is_merged_over_two_months_is_neithers_and_one_over_its_unit_is_one() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位", "3月节点", "6月节点", "备注");
            fill(sheet, 1, "1", "停车", "泊位", "1200个", "", "300", "", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 5, 6));
        }));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("figure.merged", List.of("F2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "％", "﹪", "百分比"})
    void percent_is_percent_however_it_is_written(String percent) {
        YearList part = read(csv(HEAD + ",比较方式", "1,校园,智慧校园,实现,80," + percent + ",全覆盖"));
        assertThat(codes(part.flaws())).containsExactly("target.part-of-all");
        YearList share = read(csv(HEAD, "1,医保,报销比例,提高,0.95," + percent));
        assertThat(codes(share.flaws())).containsExactly("figure.percent-or-share");
        YearList planned = read(csv(HEAD + ",比较方式,6月节点,12月节点", "1,校园,智慧校园,实现,100," + percent + ",全覆盖,40,100"));
        assertThat(planned.flaws()).isEmpty();
        assertThat(project(planned, 1).indicators().getFirst().unit()).isEqualTo("%");
    }

    @Test
    void percentage_points_are_no_shares() {
        YearList list = read(csv(HEAD, "1,就业,失业率,下降,0.5,百分点", "2,医保,报销比例,提高,0.5,%"));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("figure.percent-or-share", List.of("E3")));
    }

    @Test
    void a_total_below_its_indicators_is_left_out_and_one_that_is_all_there_is_refused() {
        YearList below = read(csv(HEAD, "1,停车,泊位,新增,1200,个", ",,诱导屏,安装,20,块", ",,合计,,1220,"));
        assertThat(below.flaws()).isEmpty();
        assertThat(codes(below.remarks())).contains("row.total");
        assertThat(project(below, 1).indicators()).hasSize(2);
        YearList alone = read(csv(HEAD, "1,停车,合计,新增,1200,个"));
        assertThat(alone.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("indicator.total", List.of("C2")));
    }

    @Test
    void a_part_of_all_of_it_is_refused_with_both_readings() {
        for (String row : List.of("95%,%", "95,%", "95%,")) {
            YearList list = read(csv(HEAD + ",比较方式", "1,校园,智慧校园,实现," + row + ",全覆盖"));
            assertThat(list.flaws())
                    .as(row)
                    .extracting(Finding::code, Finding::arguments)
                    .containsExactly(tuple("target.part-of-all", List.of("95")));
        }
        assertThat(read(csv(HEAD + ",比较方式", "1,校园,智慧校园,实现,100%,%,全覆盖")).flaws()).isEmpty();
    }

    @Test
    void words_of_comparison_that_are_not_kept_are_told() {
        YearList list = read(csv(PLANNED + ",计划资金（万元）", "1,停车,泊位,新增,1200,个,不少于,至少100,≥300,1200,不超过500万元"));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).setup().planned()).isEqualTo(new Money(500_000_000L));
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().equals("figure.words-dropped"))
                .extracting(Finding::arguments, Finding::places)
                .containsExactlyInAnyOrder(
                        tuple(List.of("至少100", "100个"), List.of("H2")),
                        tuple(List.of("≥300", "300个"), List.of("I2")),
                        tuple(List.of("不超过500万元", "500万元"), List.of("K2")));
    }

    @Test
    void a_milestone_that_wants_less_where_the_target_wants_more_is_refused_and_the_other_way_about() {
        YearList less = read(csv(PLANNED, "1,停车,泊位,新增,1200,个,不少于,,≤200,1200"));
        assertThat(less.flaws())
                .extracting(Finding::code, Finding::arguments, Finding::places)
                .containsExactly(tuple("milestone.against-target", List.of("≤200", "不少于"), List.of("I2")));
        YearList more = read(csv(PLANNED, "1,水体,黑臭水体,消除,10,个,不超过,50,不低于30,10"));
        assertThat(codes(more.flaws())).containsExactly("milestone.against-target");
        YearList same = read(csv(PLANNED, "1,水体,黑臭水体,消除,10,个,不超过,50,≤30,10"));
        assertThat(same.flaws()).isEmpty();
    }
}
