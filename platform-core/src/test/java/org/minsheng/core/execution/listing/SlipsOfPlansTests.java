package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.read;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.finding.Finding;

/** What a list plans may be true and is more likely a slip; whoever confirms it is told before it counts. */
class SlipsOfPlansTests {

    @Test
    void a_plan_that_is_likely_a_slip_is_told_before_it_counts() {
        YearList list = read(csv(
                HEAD + ",12月节点,计划资金（万元）",
                "1,停车,泊位,新增,12,个,13,8600000",
                "2,公厕,公厕,新建,2.5,座,,99",
                "3,消防,隐患,剩余,不超过0,处,5,1"));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.remarks())
                .filteredOn(remark -> Set.of("funds.very-much", "target.fraction", "milestone.beyond-target")
                        .contains(remark.code()))
                .extracting(Finding::code, Finding::places)
                .containsExactlyInAnyOrder(
                        tuple("funds.very-much", List.of("H2")),
                        tuple("target.fraction", List.of("E3")),
                        tuple("milestone.beyond-target", List.of("E2", "E4")));
    }
}
