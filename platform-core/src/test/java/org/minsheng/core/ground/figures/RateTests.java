package org.minsheng.core.ground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateTests {

    @Test
    void the_worked_cases_of_the_boards_come_out_to_the_digit() {
        assertThat(shown(64, 112)).isEqualTo("57.14");
        assertThat(shown(12, 20)).isEqualTo("60.00");
        assertThat(shown(14, 70)).isEqualTo("20.00");
        assertThat(shown(1370, 1120)).isEqualTo("122.32");
    }

    @Test
    void there_is_no_rate_of_an_unknown_or_empty_whole() {
        assertThat(Rate.of(BigDecimal.TEN, null)).isNull();
        assertThat(Rate.of((BigDecimal) null, BigDecimal.TEN)).isNull();
        assertThat(Rate.of(5, 0)).isNull();
        assertThat(Rate.mean(List.of())).isNull();
    }

    @Test
    void a_mean_is_taken_of_unrounded_rates_and_rounded_once() {
        // three times 1/3 rounded would be 33.33; two thirds and a third of unrounded ones are exactly a half
        assertThat(mean(rate(1, 3), rate(2, 3)).shown()).isEqualByComparingTo("50.00");
        // 0.005 rounds up, half-up and not half-even
        assertThat(shown(5, 100_000)).isEqualTo("0.01");
        assertThat(shown(25, 1_000_000)).isEqualTo("0.00");
        assertThat(shown(12_345, 10_000_000)).isEqualTo("0.12");
        assertThat(shown(125, 1_000_00)).isEqualTo("0.13");
    }

    @Property
    void what_is_shown_is_the_true_quotient_rounded_half_up(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long part,
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long whole) {
        BigInteger hundredths = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(20_000))
                .add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(whole).shiftLeft(1));
        assertThat(rate(part, whole).shown()).isEqualTo(new BigDecimal(hundredths, 2));
    }

    @Property
    void a_mean_lies_between_the_least_and_the_greatest(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> parts) {
        List<Rate> rates = parts.stream().map(p -> rate(p, 1_000)).toList();
        Rate mean = mean(rates.toArray(Rate[]::new));
        assertThat(mean.shown())
                .isBetween(
                        rates.stream().min(Rate::compareTo).orElseThrow().shown(),
                        rates.stream().max(Rate::compareTo).orElseThrow().shown());
    }

    static Rate rate(long part, long whole) {
        return present(Rate.of(part, whole));
    }

    private static String shown(long part, long whole) {
        return rate(part, whole).shown().toPlainString();
    }

    private static Rate mean(Rate... rates) {
        return present(Rate.mean(List.of(rates)));
    }

    private static Rate present(@Nullable Rate rate) {
        if (rate == null) {
            throw new AssertionError("There should be a rate");
        }
        return rate;
    }
}
