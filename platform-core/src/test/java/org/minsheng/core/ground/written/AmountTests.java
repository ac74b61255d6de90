package org.minsheng.core.ground.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.tables.Cell;

class AmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200|万元|1200000000",
                "0.000001|万元|1",
                "1,200.50|元|120050",
                "1.2亿元|万元|12000000000",
                "350万元|元|350000000",
                "¥12|元|1200",
                "0|元|0",
            })
    void amounts_are_whole_fen_in_whatever_they_are_counted(String text, String unit, long fen) {
        assertThat(Amount.of(Cell.text(text), unit).money()).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.345|元|funds.parts-of-fen",
                "1.2345678|万元|funds.parts-of-fen",
                "1200|''|funds.no-unit",
                "1200|百元|funds.no-unit",
                "-5|元|funds.too-much",
                "10001|亿元|funds.too-much",
                "待定|万元|not-a-figure",
            })
    void what_is_finer_than_a_fen_or_counted_in_nothing_is_refused(String text, String unit, String code) {
        assertThat(Amount.of(Cell.text(text), unit).refusal())
                .extracting(FigureReading.Say::code)
                .isEqualTo(code);
    }

    @Test
    void every_unit_of_amounts_and_every_scale_behind_a_figure_are_what_they_say() {
        assertThat(Amount.UNITS).containsExactlyInAnyOrder("元", "千元", "万元", "十万元", "百万元", "千万元", "亿元");
        Map<String, Long> yuan = Map.of(
                "",
                1L,
                "千",
                1_000L,
                "万",
                10_000L,
                "十万",
                100_000L,
                "百万",
                1_000_000L,
                "千万",
                10_000_000L,
                "亿",
                100_000_000L);
        yuan.forEach((counting, each) -> {
            String unit = counting + "元";
            Money counted = new Money(300 * each);
            assertThat(Amount.of(Cell.text("3"), unit).money()).as(unit).isEqualTo(counted);
            assertThat(Amount.of(Cell.text("3" + unit), "").money()).as(unit).isEqualTo(counted);
            yuan.forEach((scale, times) -> assertThat(
                            Amount.of(Cell.text("3" + scale + "元"), unit).money())
                    .as(scale + "元 under " + unit)
                    .isEqualTo(new Money(300 * times)));
        });
    }

    @Test
    void a_word_of_comparison_around_an_amount_is_told() {
        assertThat(Amount.of(Cell.text("不超过500万元"), "元").remarks())
                .containsExactly(FigureReading.Say.of("figure.words-dropped", "不超过500万元", "500万元"));
    }

    @Test
    void a_binary_fraction_is_the_amount_that_it_shows() {
        Cell sum = new Cell("0.3", new BigDecimal("0.3"), Cell.Kind.NUMBER);
        assertThat(Amount.of(sum, "元").money()).isEqualTo(new Money(30));
    }
}
