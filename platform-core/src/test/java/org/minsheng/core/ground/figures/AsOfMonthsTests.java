package org.minsheng.core.ground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Up to which months the figures of several projects go. */
class AsOfMonthsTests {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JULY = YearMonth.of(2020, 7);

    @Test
    void the_newest_month_of_one_is_not_that_of_all() {
        assertThat(AsOfMonths.of(List.of(JULY, MAY, JULY))).isEqualTo(new AsOfMonths(MAY, JULY, 0));
    }

    @Test
    void projects_that_agree_have_one_month() {
        assertThat(AsOfMonths.of(List.of(JULY, JULY))).isEqualTo(new AsOfMonths(JULY, JULY, 0));
    }

    @Test
    void those_without_a_confirmed_month_are_counted_and_hide_nobody_elses() {
        assertThat(AsOfMonths.of(Arrays.asList(null, MAY, null))).isEqualTo(new AsOfMonths(MAY, MAY, 2));
        assertThat(AsOfMonths.of(Arrays.asList(null, null))).isEqualTo(new AsOfMonths(null, null, 2));
        assertThat(AsOfMonths.of(List.of())).isEqualTo(new AsOfMonths(null, null, 0));
    }
}
