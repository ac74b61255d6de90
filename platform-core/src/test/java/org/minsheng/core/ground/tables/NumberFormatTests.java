package org.minsheng.core.ground.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell shows, whatever its format: as Excel shows it, or known to be something else than plain digits. */
class NumberFormatTests {

    @ParameterizedTest(name = "{1} as {0} is shown as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "General|0.30000000000000004|0.3",
                "General|12.600000000000001|12.6",
                "General|3.3333333333333335|3.33333333333333",
                "General|1200|1200",
                "General|-5|-5",
                "0|1234.567|1235",
                "0|0.5|1",
                "0.00|1234.567|1234.57",
                "#,##0|1234567|1,234,567",
                "#,##0|123|123",
                "#,##0.00|1234567.891|1,234,567.89",
                "0%|0.95|95%",
                "0.00%|0.9567|95.67%",
                "0.0%|1.391|139.1%",
                "0!.0,\"万\"|150000|15.0万",
                "0!.0,\"万\"|1234567|123.5万",
                "0\\.0,|150000|15.0",
                "#,##0,|1234567|1,235",
                "0.0,,\"百万\"|12345678|12.3百万",
                "0\"个\"|12|12个",
                "General\"个\"|12.5|12.5个",
                "¥#,##0.00|1200.5|¥1,200.50",
                "[$¥-804]#,##0.00|1200.5|¥1,200.50",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ |1200.5|1,200.50",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ |0|-",
                "[>=10000]0!.0,\"万\";0|150000|15.0万",
                "[>=10000]0!.0,\"万\";0|150|150",
                "[Red]0.0|2.25|2.3",
                "0000|7|0007",
                "#.##|0.5|.5",
                "#.##|5|5.",
                "0.0?|2.5|2.5",
                "000\"-\"0000|1234567|123-4567",
            })
    void a_number_is_shown_in_digits_as_excel_shows_it(String format, double number, String shown) {
        Cell cell = new NumberFormat(format).show(number, false);
        assertThat(cell.text()).isEqualTo(shown);
        assertThat(cell.kind()).isEqualTo(Cell.Kind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# ?/?", "# ??/??", "0.00E+00", "##0.0E+0", "[DBNum1]General", "[DBNum2]0", "@", "0;0;0;@;0"})
    void what_shows_a_number_in_another_form_is_not_taken_for_plain_digits(String format) {
        assertThat(new NumberFormat(format).show(12.5, false).kind()).isEqualTo(Cell.Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0;0", "0;(0)", "#,##0;[Red]#,##0"})
    void a_negative_number_whose_sign_the_format_hides_or_puts_differently_is_not_plain(String format) {
        assertThat(new NumberFormat(format).show(-5, false).kind()).isEqualTo(Cell.Kind.OTHER);
        assertThat(new NumberFormat(format).show(5, false).kind()).isEqualTo(Cell.Kind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\"年\"", "yyyy/m/d", "m\"月\"d\"日\"", "h:mm", "[h]:mm", "yyyy-mm-dd;@", "[$-804]aaaa"})
    void what_shows_a_day_or_a_time_is_a_date(String format) {
        assertThat(new NumberFormat(format).show(47_848, false).kind()).isEqualTo(Cell.Kind.DATE);
    }

    @Property(tries = 2_000)
    void no_format_offered_by_excel_shows_something_else_than_the_library_does_or_it_is_no_plain_figure(
            @ForAll("offered") String format, @ForAll("figures") BigDecimal figure) {
        Cell cell = new NumberFormat(format).show(figure.doubleValue(), false);
        if (cell.kind() != Cell.Kind.NUMBER || format.equals("General")) {
            return;
        }
        // an independent hand has written this formatter; it rounds the double, and shows a nought that Excel's #
        // leaves out,
        // so there are neither ties nor figures below one
        String library = CellFormat.getInstance(format).apply(figure.doubleValue()).text;
        assertThat(Blanks.removed(cell.text())).isEqualTo(Blanks.removed(library));
    }

    /** Ties, negatives, noughts and shares of one included: within half of the last digit that is shown, and never to the other side. */
    @Property(tries = 3_000)
    void what_a_plain_format_shows_is_the_number_to_the_last_digit_shown(
            @ForAll("plain") Plain format, @ForAll("anything") BigDecimal figure) {
        Cell cell = new NumberFormat(format.code()).show(figure.doubleValue(), false);
        assertThat(cell.kind()).as(format.code()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(cell.stored()).isEqualByComparingTo(figure);
        BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(3 * format.thousands() - (format.percent() ? 2 : 0));
        BigDecimal shown = new BigDecimal(cell.text().replaceAll("[^\\d.-]", "")).multiply(scale);
        BigDecimal half = scale.scaleByPowerOfTen(-format.decimals()).divide(BigDecimal.TWO);
        assertThat(shown.subtract(figure).abs())
                .as("%s as %s is %s", figure, format.code(), cell.text())
                .isLessThanOrEqualTo(half);
        assertThat(shown.signum() * figure.signum()).isNotNegative();
    }

    @Property(tries = 2_000)
    void whatever_the_format_says_the_number_itself_is_kept(
            @ForAll String format, @ForAll("anything") BigDecimal figure) {
        Cell cell = new NumberFormat(format).show(figure.doubleValue(), false);
        assertThat(cell.stored()).isEqualByComparingTo(figure);
    }

    @Property(tries = 2_000)
    void sums_of_binary_fractions_show_what_was_added_up(
            @ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
        double sum = one.doubleValue() + other.doubleValue();
        Cell cell = new NumberFormat("General").show(sum, false);
        assertThat(new BigDecimal(cell.text())).isEqualByComparingTo(one.add(other));
    }

    /** A format of digits alone: how many thousands it leaves out, how many decimals it shows, and whether of a hundred. */
    record Plain(String code, int thousands, int decimals, boolean percent) {}

    @Provide
    Arbitrary<Plain> plain() {
        Arbitrary<String> whole = Arbitraries.of("0", "#,##0", "00");
        Arbitrary<Integer> thousands = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> decimals = Arbitraries.integers().between(0, 4);
        Arbitrary<String> ends = Arbitraries.of("", "%", "\"个\"", "_ ");
        return net.jqwik.api.Combinators.combine(whole, thousands, decimals, ends)
                .as((w, t, d, end) -> new Plain(
                        w + (d == 0 ? "" : "." + "0".repeat(d)) + ",".repeat(t) + end, t, d, end.equals("%")));
    }

    /** As a double says them exactly enough to be known again. */
    @Provide
    Arbitrary<BigDecimal> anything() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                        .ofScale(4),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.ONE)
                        .ofScale(6),
                Arbitraries.of("0", "0.95", "0.005", "0.5", "1.5", "2.5", "-0.5", "149999.5", "0.045")
                        .map(BigDecimal::new));
    }

    @Provide
    Arbitrary<String> offered() {
        Arbitrary<String> builtIn = Arbitraries.integers().between(0, 49).map(id -> {
            String code = BuiltinFormats.getBuiltinFormat(id);
            return code == null ? "General" : code;
        });
        Arbitrary<String> whole = Arbitraries.of("0", "#,##0", "#", "00", "#,##0,", "0,,");
        Arbitrary<String> decimals = Arbitraries.of("", ".0", ".00", ".##", ".000");
        Arbitrary<String> ends = Arbitraries.of("", "%", "\"个\"", "_ ", "\"万\"");
        Arbitrary<String> custom = net.jqwik.api.Combinators.combine(whole, decimals, ends)
                .as((w, d, e) -> w.endsWith(",") ? w + e : w + d + e);
        return Arbitraries.oneOf(builtIn, custom);
    }

    /** As they stand in lists; never in the middle of two roundings to two decimals, nor to whole thousands. */
    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal("1000000"))
                .ofScale(4)
                .map(figure -> figure.setScale(4, RoundingMode.HALF_UP))
                .filter(figure -> !figure.toPlainString().matches(".*[5].*"));
    }
}
