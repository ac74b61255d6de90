package org.minsheng.core.ground.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.tables.Cell;

/** A figure with its unit is read in the one way in which it can be meant, or refused with both. */
class FigureReadingTests {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1200|个|1200",
                "１，２００|个|1200",
                "1,200.5|公里|1200.5",
                "0.5|公里|0.5",
                ".5|公里|0.5",
                "2万|户|20000",
                "2万户|户|20000",
                "2万户|万户|2",
                "1.2|万户|1.2",
                "1.2亿元|元|120000000",
                "15.0万|万名|15",
                "95%|%|95",
                "９５％|%|95",
                "3‰|‰|3",
                "0.5%|%|0.5",
                "2千米|千米|2",
                "2万千米|千米|20000",
                "3千克|千克|3",
                "3千万元|千万元|3",
                "3千万元|元|30000000",
                "2十万户|户|200000",
                "100|%|100",
                "60元|元/月/人|60",
                "5万余名|名|50000",
                "约1200个|个|1200",
                "完成1200个|个|1200",
                "≥95%|%|95",
                "达到95%|%|95",
                "5千|千人|5",
                "1200㎡|㎡|1200",
            })
    void one_way(String text, String unit, BigDecimal figure) {
        FigureReading read = FigureReading.of(Cell.text(text), unit);
        assertThat(read.refusal()).isNull();
        assertThat(read.figure()).isEqualByComparingTo(figure);
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "95%|个|figure.percent-of-things",
                "0.95|%|figure.percent-or-share",
                "1|%|figure.percent-or-share",
                "100个|家|figure.other-unit",
                "2千米|米|figure.other-unit",
                "2亿|万元|figure.two-scales",
                "30-40|个|figure.range",
                "30~40|个|figure.range",
                "30至40|个|figure.range",
                "30个—40个|个|figure.range",
                "1/2|座|not-a-figure",
                "三十|个|not-a-figure",
                "1,20|个|not-a-figure",
                "1.2.3|个|not-a-figure",
                "1200 300|个|not-a-figure",
                "50 100|个|not-a-figure",
                "120①|个|not-a-figure",
                "120¹|个|not-a-figure",
                "5‰|%|figure.percent-of-things",
                "50000人|万人|figure.two-scales",
                "120000平方米|万平方米|figure.two-scales",
                "50万|千元|figure.two-scales",
                "9500%|%|figure.percent-of-percent",
                "12.34567|个|not-a-figure",
                "1e3|个|not-a-figure",
                "100000000000000|个|not-a-figure",
                "#DIV/0!|个|not-a-figure",
            })
    void two_ways_or_none(String text, String unit, String code) {
        FigureReading read = FigureReading.of(Cell.text(text), unit);
        assertThat(read.figure()).isNull();
        assertThat(read.refusal()).extracting(FigureReading.Say::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "≥100,GE",
        "不低于100,GE",
        "100以上,GE",
        "至少100个,GE",
        "100个及以上,GE",
        "不超过4.3,LE",
        "≤4.3,LE",
        "控制在4.3以内,LE",
        "4.3以下,LE"
    })
    void words_around_a_figure_say_how_it_is_meant(String text, Comparison meant) {
        assertThat(FigureReading.of(Cell.text(text), "个").meant()).isEqualTo(meant);
    }

    @ParameterizedTest(name = "shown {0}, stored {1}, unit {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // a format that divides and does not say so fits only a unit that says it
                "15.0|150000|万名|15|",
                "15.0|150000000|千万元|15|",
                "15.0|15000|千万元||figure.shown-and-stored",
                "15.0|150000|名||figure.shown-and-stored",
                "1,235|1234567|元||figure.shown-and-stored",
                "15.0万|150000|名|150000|",
                "15万|15|万名|15|",
                "95%|0.95|%|95|",
                "95%|0.95|个||figure.percent-of-things",
                "1%|0.95|%||figure.shown-and-stored",
                "15.4|154321|万人|15.4|",
                "1235|1234.567|个|1235|",
                "0|0.4|个|0|",
                "3.33333333333333|3.33333333333333|公里|3.3333|",
            })
    void what_is_shown_and_what_is_stored(
            String shown, BigDecimal stored, String unit, BigDecimal figure, String code) {
        FigureReading read = FigureReading.of(new Cell(shown, stored, Cell.Kind.NUMBER), unit);
        if (code == null) {
            assertThat(read.figure()).isEqualByComparingTo(figure);
        } else {
            assertThat(read.refusal()).extracting(FigureReading.Say::code).isEqualTo(code);
        }
    }

    @Property
    void a_figure_written_down_in_any_usual_way_is_the_same_figure(
            @ForAll @BigRange(min = "1.0001", max = "99999999") @Scale(4) BigDecimal figure) {
        String plain = figure.stripTrailingZeros().toPlainString();
        String grouped = new java.text.DecimalFormat("#,##0.####").format(figure);
        for (String written :
                new String[] {plain, grouped, " " + plain + "\u00A0", plain + "个", "约" + grouped, "≥" + plain}) {
            assertThat(FigureReading.of(Cell.text(written), "个").figure())
                    .as(written)
                    .isEqualByComparingTo(figure);
        }
    }
}
