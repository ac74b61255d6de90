package org.minsheng.core.execution.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.doubt.Doubt.Figure;
import org.minsheng.core.execution.doubt.Doubt.Kind;
import org.minsheng.core.execution.doubt.Doubts.Sums;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;

class DoubtsTests {

    static final IndicatorId BEDS = new IndicatorId(UUID.randomUUID());
    static final Money SEVEN_MILLION = yuan(7_000_000);

    @Test
    void more_than_the_target_is_asked_about_and_exactly_the_target_is_not() {
        assertThat(about(indicator(Comparison.GE, "张", "1120"), "1370", "1000"))
                .containsExactly(doubt(Kind.ABOVE_TARGET, "1370", "1120"));
        assertThat(about(indicator(Comparison.EQ, "张", "1120"), "1120", "1000")).isEmpty();
        assertThat(about(indicator(Comparison.FULL_COVERAGE, "%", "100"), "100", null))
                .isEmpty();
        assertThat(about(indicator(Comparison.BEST_EFFORT, "张", "1120"), "1370", null))
                .isEmpty();
    }

    @Test
    void where_less_is_better_more_than_the_target_is_what_one_comes_from() {
        assertThat(about(indicator(Comparison.LE, "处", "10"), "38", "40")).isEmpty();
        assertThat(about(indicator(Comparison.LE, "处", "0"), "40", null)).isEmpty();
        assertThat(about(indicator(Comparison.LE, "处", "0"), "0.5", null))
                .containsExactly(doubt(Kind.FRACTION, "0.5", null));
    }

    @Test
    void a_jump_of_more_than_the_target_is_asked_about_with_the_figure_before() {
        assertThat(about(indicator(Comparison.GE, "张", "1120"), "12000", "1100"))
                .containsExactly(doubt(Kind.JUMP, "12000", "1100"));
        // by exactly the target it is no jump, and above it all the same
        assertThat(about(indicator(Comparison.GE, "张", "1120"), "1121", "1"))
                .containsExactly(doubt(Kind.ABOVE_TARGET, "1121", "1120"));
    }

    @Test
    void what_was_confirmed_as_it_is_for_an_earlier_month_is_not_doubted_again() {
        assertThat(about(indicator(Comparison.GE, "张", "1120"), "1370", "1370.0000"))
                .isEmpty();
        assertThat(Doubts.about(SEVEN_MILLION, sums(8_000_000, 0), sums(8_000_000, 0), null))
                .isEmpty();
    }

    @Test
    void there_is_no_half_of_what_is_counted() {
        for (String counted :
                List.of("个", "座", "家", "户", "名", "人", "人次", "所", "件", "辆", "台", "张", "处", "条", "次", "项")) {
            assertThat(about(indicator(Comparison.GE, counted, "10"), "2.5", null))
                    .as(counted)
                    .containsExactly(doubt(Kind.FRACTION, "2.5", null));
        }
        for (String divided : List.of("万人", "公里", "亩", "吨", "元", "%", "万平方米", "万人次")) {
            assertThat(about(indicator(Comparison.GE, divided, "10"), "2.5", null))
                    .as(divided)
                    .isEmpty();
        }
        assertThat(about(indicator(Comparison.GE, "个", "10"), "2.0000", null)).isEmpty();
    }

    @Test
    void two_things_may_be_odd_about_one_figure() {
        assertThat(about(indicator(Comparison.GE, "个", "10"), "10.5", null))
                .containsExactly(doubt(Kind.ABOVE_TARGET, "10.5", "10"), doubt(Kind.FRACTION, "10.5", null));
    }

    @Test
    void there_is_seldom_more_than_all_whatever_the_target() {
        assertThat(about(indicator(Comparison.GE, "%", "95"), "6315", null))
                .containsExactly(doubt(Kind.ABOVE_HUNDRED_PERCENT, "6315", null));
        assertThat(about(indicator(Comparison.BEST_EFFORT, "％", null), "100.5", null))
                .containsExactly(doubt(Kind.ABOVE_HUNDRED_PERCENT, "100.5", null));
        assertThat(about(indicator(Comparison.GE, "%", "95"), "96", null))
                .containsExactly(doubt(Kind.ABOVE_TARGET, "96", "95"));
    }

    @Test
    void without_a_known_target_nothing_is_above_it() {
        assertThat(about(indicator(Comparison.EQ, "张", null), "1000000", "10001"))
                .isEmpty();
    }

    @Test
    void yuan_given_as_ten_thousands_of_yuan_are_noticed_and_so_is_the_other_way_round() {
        assertThat(funds(yuan(70_000_000_000L), yuan(0)))
                .containsExactly(money(Kind.MANIFOLD_OF_PLAN, Figure.ISSUED, 70_000_000_000L));
        assertThat(funds(yuan(700_000_000), yuan(700_000_000)))
                .containsExactly(
                        money(Kind.MANIFOLD_OF_PLAN, Figure.ISSUED, 700_000_000),
                        money(Kind.MANIFOLD_OF_PLAN, Figure.PAID, 700_000_000));
        assertThat(funds(yuan(700), yuan(350)))
                .containsExactly(
                        money(Kind.SLIVER_OF_PLAN, Figure.ISSUED, 700), money(Kind.SLIVER_OF_PLAN, Figure.PAID, 350));
        assertThat(funds(yuan(701), yuan(0))).isEmpty();
        assertThat(funds(new Money(69_999_999_999L), yuan(0)))
                .as("a fen less than a hundred times the plan is only above it")
                .containsExactly(Doubt.ofMoney(Kind.ABOVE_PLAN, Figure.ISSUED, 69_999_999_999L, SEVEN_MILLION.fen()));
    }

    @Test
    void issued_above_planned_is_asked_about() {
        assertThat(funds(yuan(7_000_001), yuan(0))).containsExactly(money(Kind.ABOVE_PLAN, Figure.ISSUED, 7_000_001));
        assertThat(funds(yuan(7_000_000), yuan(7_000_000))).isEmpty();
        assertThat(Doubts.about(new Money(0), sums(1, 0), null, null)).hasSize(1);
    }

    @Test
    void the_greatest_sums_do_not_overflow() {
        Money most = new Money(Money.MOST_FEN);
        assertThat(Doubts.about(most, new Sums(most, most), null, null)).isEmpty();
        assertThat(Doubts.about(new Money(1), new Sums(most, most), null, null)).hasSize(2);
    }

    @Test
    void where_no_plan_is_stated_sums_are_held_against_what_was_confirmed_last() {
        assertThat(Doubts.about(null, sums(70_000_000, 1), null, null)).isEmpty();
        assertThat(Doubts.about(null, sums(7_000_000, 99), sums(70_000, 1), null))
                .containsExactly(Doubt.ofMoney(Kind.MANIFOLD_OF_BEFORE, Figure.ISSUED, 700_000_000, 7_000_000));
        assertThat(Doubts.about(null, sums(7_000_000, 1), sums(0, 1), null))
                .as("from nothing to something is no multiple")
                .isEmpty();
    }

    @Test
    void sums_of_a_month_are_not_above_those_that_are_confirmed_for_a_later_one() {
        assertThat(Doubts.about(yuan(7_000_000), sums(5_000_000, 3_000), null, sums(4_000_000, 4_000)))
                .containsExactly(Doubt.ofMoney(Kind.AGAINST_LATER, Figure.ISSUED, 500_000_000, 400_000_000));
        assertThat(Doubts.about(yuan(7_000_000), sums(4_000_000, 4_000), null, sums(4_000_000, 4_000)))
                .isEmpty();
    }

    @Test
    void where_less_is_better_or_as_much_as_can_be_a_hundred_times_the_last_figure_is_asked_about() {
        assertThat(about(indicator(Comparison.LE, "处", "10"), "3800", "38"))
                .containsExactly(doubt(Kind.MANIFOLD_OF_BEFORE, "3800", "38"));
        assertThat(about(indicator(Comparison.BEST_EFFORT, "户", "1120"), "112000", "1120"))
                .containsExactly(doubt(Kind.MANIFOLD_OF_BEFORE, "112000", "1120"));
        assertThat(about(indicator(Comparison.BEST_EFFORT, "户", "1120"), "1370", "1120"))
                .isEmpty();
    }

    @Test
    void where_no_target_is_known_a_hundred_times_the_last_figure_is_asked_about() {
        assertThat(about(indicator(Comparison.GE, "户", null), "8500", "85"))
                .containsExactly(doubt(Kind.MANIFOLD_OF_BEFORE, "8500", "85"));
        assertThat(about(indicator(Comparison.GE, "户", null), "8499", "85")).isEmpty();
        assertThat(about(indicator(Comparison.GE, "户", null), "8500", null)).isEmpty();
    }

    @Test
    void a_correction_that_what_is_confirmed_of_later_months_undoes_is_asked_about() {
        Reported more = indicator(Comparison.GE, "户", "18");
        assertThat(about(more, "17", null, "10")).containsExactly(doubt(Kind.AGAINST_LATER, "17", "10"));
        assertThat(about(more, "10", null, "10")).isEmpty();
        assertThat(about(more, "17", "17", "10"))
                .as("also where it is what was confirmed before it")
                .containsExactly(doubt(Kind.AGAINST_LATER, "17", "10"));
        assertThat(about(indicator(Comparison.LE, "处", "20"), "5", null, "10"))
                .as("a ceiling may be used up as it comes")
                .isEmpty();
    }

    @Test
    void the_same_figure_written_otherwise_is_the_same_doubt() {
        assertThat(doubt(Kind.FRACTION, "2.50", null)).isEqualTo(doubt(Kind.FRACTION, "2.5", null));
        assertThat(doubt(Kind.ABOVE_TARGET, "1370", "1120")).isNotEqualTo(doubt(Kind.ABOVE_TARGET, "1371", "1120"));
    }

    private static List<Doubt> about(Reported indicator, String value, @Nullable String before) {
        return about(indicator, value, before, null);
    }

    private static List<Doubt> about(
            Reported indicator, String value, @Nullable String before, @Nullable String later) {
        return Doubts.about(
                indicator,
                new BigDecimal(value),
                before == null ? null : new BigDecimal(before),
                later == null ? null : new BigDecimal(later));
    }

    private static List<Doubt> funds(Money issued, Money paid) {
        return Doubts.about(SEVEN_MILLION, new Sums(issued, paid), null, null);
    }

    private static Reported indicator(Comparison comparison, String unit, @Nullable String target) {
        return new Reported(BEDS, "床位", unit, comparison, target == null ? null : new BigDecimal(target), null);
    }

    private static Doubt doubt(Kind kind, String value, @Nullable String against) {
        return Doubt.ofValue(kind, BEDS, new BigDecimal(value), against == null ? null : new BigDecimal(against));
    }

    private static Doubt money(Kind kind, Figure figure, long yuan) {
        return Doubt.ofMoney(kind, figure, yuan * 100, SEVEN_MILLION.fen());
    }

    private static Sums sums(long issued, long paid) {
        return new Sums(yuan(issued), yuan(paid));
    }

    private static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }
}
