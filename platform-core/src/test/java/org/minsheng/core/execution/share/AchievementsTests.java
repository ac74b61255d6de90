package org.minsheng.core.execution.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What districts have confirmed is cumulative, so a month adds up what each had confirmed by then. */
class AchievementsTests {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearMonth JULY = YearMonth.of(2020, 7);

    @Test
    void a_district_that_is_silent_in_a_month_counts_with_what_it_had_confirmed_before() {
        assertThat(Achievements.sums(List.of(results(MAY, 100, JULY, 250), results(JUNE, 40))))
                .containsExactly(
                        Map.entry(MAY, BigDecimal.valueOf(100)),
                        Map.entry(JUNE, BigDecimal.valueOf(140)),
                        Map.entry(JULY, BigDecimal.valueOf(290)));
    }

    @Test
    void nothing_confirmed_is_no_figure_and_not_nought() {
        assertThat(Achievements.sums(List.of(new TreeMap<>(), new TreeMap<>()))).isEmpty();
    }

    @Property
    void the_last_month_is_the_sum_of_what_each_said_last(
            @ForAll("districts") List<NavigableMap<YearMonth, BigDecimal>> all) {
        NavigableMap<YearMonth, BigDecimal> sums = Achievements.sums(all);
        BigDecimal last = all.stream()
                .filter(results -> !results.isEmpty())
                .map(results -> results.lastEntry().getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sums.isEmpty() ? BigDecimal.ZERO : sums.lastEntry().getValue())
                .isEqualByComparingTo(last);
    }

    @Property
    void the_order_of_districts_does_not_matter(@ForAll("districts") List<NavigableMap<YearMonth, BigDecimal>> all) {
        assertThat(Achievements.sums(all.reversed())).isEqualTo(Achievements.sums(all));
    }

    @Property
    void who_only_ever_grows_makes_a_sum_that_only_grows(
            @ForAll("districts") List<NavigableMap<YearMonth, BigDecimal>> all) {
        List<NavigableMap<YearMonth, BigDecimal>> growing =
                all.stream().map(AchievementsTests::cumulative).toList();
        assertThat(new ArrayList<>(Achievements.sums(growing).values())).isSorted();
    }

    @Provide
    Arbitrary<List<NavigableMap<YearMonth, BigDecimal>>> districts() {
        Arbitrary<YearMonth> months = Arbitraries.integers().between(1, 12).map(month -> YearMonth.of(2020, month));
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                .ofScale(4);
        return Arbitraries.maps(months, values)
                .ofMaxSize(12)
                .map(map -> (NavigableMap<YearMonth, BigDecimal>) new TreeMap<>(map))
                .list()
                .ofMaxSize(13);
    }

    private static NavigableMap<YearMonth, BigDecimal> cumulative(NavigableMap<YearMonth, BigDecimal> each) {
        NavigableMap<YearMonth, BigDecimal> cumulative = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> month : each.entrySet()) {
            sum = sum.add(month.getValue());
            cumulative.put(month.getKey(), sum);
        }
        return cumulative;
    }

    private static NavigableMap<YearMonth, BigDecimal> results(Object... monthsAndValues) {
        NavigableMap<YearMonth, BigDecimal> results = new TreeMap<>();
        for (int i = 0; i < monthsAndValues.length; i += 2) {
            results.put((YearMonth) monthsAndValues[i], BigDecimal.valueOf((int) monthsAndValues[i + 1]));
        }
        return results;
    }
}
