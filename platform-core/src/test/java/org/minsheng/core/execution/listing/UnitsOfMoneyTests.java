package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.excel;
import static org.minsheng.core.execution.listing.OfficeFiles.fill;
import static org.minsheng.core.execution.listing.OfficeFiles.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.ground.figures.Money;

/** What amounts are counted in: said by the heading, above the header, in the cell or by hand, and never guessed. */
class UnitsOfMoneyTests {

    private static final String ROW = "1,停车,泊位,新增,1200,个";

    @Test
    void ten_thousand_over_money_are_of_yuan_and_what_stands_above_the_header_is_not_overruled() {
        YearList wan = read(csv("单位：元,,,,,,", HEAD + ",计划资金（万）", ROW + ",500"));
        assertThat(project(wan, 1).setup().planned()).isEqualTo(new Money(500_000_000L));
        Matching byHand = new Matching(Map.of(), Map.of("数额", Set.of(ListColumn.FUNDS_IN_WAN_YUAN)));
        YearList two = read(csv("单位：元,,,,,,", HEAD + ",数额", ROW + ",5000000"), byHand);
        assertThat(two.flaws())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple("funds.two-units", List.of("元", "万元")));
    }

    @Test
    void a_unit_above_several_columns_of_money_holds_for_each() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位", "投资（万元）");
            fill(sheet, 1, "", "", "", "", "", "总投资", "年度投资");
            fill(sheet, 2, "1", "停车", "泊位", "1200", "个", "900", "100");
            for (int column = 0; column < 5; column++) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 5, 6));
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).setup().planned()).isEqualTo(new Money(100_000_000L));
    }

    @Test
    void funds_without_a_unit_are_refused_until_somebody_says_it_and_then_remembered() {
        byte[] file = csv(HEAD + ",投资", ROW + ",300");
        assertThat(Lists.codes(read(file).flaws())).containsExactly("funds.no-unit");
        for (Matching wan : List.of(
                new Matching(Map.of("投资", Set.of(ListColumn.FUNDS_IN_WAN_YUAN)), Map.of()),
                new Matching(Map.of(), Map.of("投资", Set.of(ListColumn.FUNDS_IN_WAN_YUAN))))) {
            YearList list = read(file, wan);
            assertThat(list.flaws()).isEmpty();
            assertThat(project(list, 1).setup().planned()).isEqualTo(new Money(300_000_000L));
            assertThat(list.sheets().getFirst().columns().getLast().uses())
                    .containsExactly(ListColumn.FUNDS_IN_WAN_YUAN);
        }
        YearList yuan = read(file, new Matching(Map.of("投资", Set.of(ListColumn.FUNDS_IN_YUAN)), Map.of()));
        assertThat(project(yuan, 1).setup().planned()).isEqualTo(new Money(30_000L));
    }

    @Test
    void a_heading_that_says_its_unit_has_no_other() {
        YearList list = read(
                csv(HEAD + ",投资（万元）", ROW + ",300"),
                new Matching(Map.of("投资(万元)", Set.of(ListColumn.FUNDS_IN_YUAN)), Map.of()));
        assertThat(project(list, 1).setup().planned()).isNull();
        assertThat(Lists.codes(list.remarks())).contains("header.other-unit");
    }
}
