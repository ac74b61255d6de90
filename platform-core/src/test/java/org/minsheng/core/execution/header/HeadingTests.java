package org.minsheng.core.execution.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which month a heading speaks of: by itself only where a milestone is meant, by hand whichever it names. */
class HeadingTests {

    @ParameterizedTest
    @CsvSource({
        "3月,3",
        "3月进度,3",
        "6月底完成,6",
        "截至6月底,6",
        "12月底前完成,12",
        "2031年一季度,3",
        "一季度进度,3",
        "第4季度,12",
        "上半年末,6",
        "上半年完成,6",
        "11月份,11",
        "1月-6月目标,6",
        "1月至9月完成,9",
        "1月1日至6月30日,6",
        "1-6月目标,6",
        "一季度至三季度,9"
    })
    void by_hand_a_heading_says_the_month_that_it_names(String heading, int month) {
        assertThat(Heading.of("", heading).monthByHand(2031)).contains(YearMonth.of(2031, month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6月、12月节点", "一季度和三季度", "季度任务", "计划开工月份", "13月", "备注", "完成情况"})
    void what_names_no_month_is_no_milestone_whoever_says_so(String heading) {
        assertThat(Heading.of("", heading).monthByHand(2031)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月", "3月进度", "一季度进度", "上半年末"})
    void by_itself_none_of_them_is_a_milestone_that_may_be_what_was_done(String heading) {
        assertThat(Heading.of("", heading).milestone(2031)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6月节点,6", "6月底,6", "12月底前,12", "一季度目标,3", "上半年任务,6", "2032年2月目标,2"})
    void by_itself_a_heading_that_says_what_is_wanted_is(String heading, int month) {
        assertThat(Heading.of("", heading).milestone(2031))
                .map(YearMonth::getMonthValue)
                .contains(month);
    }
}
