package org.minsheng.core.ground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ReportDueDayTests {

    private static final YearMonth JULY = YearMonth.of(2020, 7);
    private final ReportDueDay fifth = ReportDueDay.DEFAULT;

    @Test
    void the_report_of_a_month_is_due_on_the_fifth_of_the_next_and_late_from_the_sixth() {
        assertThat(fifth.dueDate(JULY)).isEqualTo("2020-08-05");
        assertThat(fifth.isLate(JULY, LocalDate.of(2020, 8, 5))).isFalse();
        assertThat(fifth.isLate(JULY, LocalDate.of(2020, 8, 6))).isTrue();
    }

    @Test
    void the_last_due_month_changes_when_its_due_day_is_over() {
        assertThat(fifth.lastDue(LocalDate.of(2020, 8, 5))).isEqualTo(JULY.minusMonths(1));
        assertThat(fifth.lastDue(LocalDate.of(2020, 8, 6))).isEqualTo(JULY);
        assertThat(fifth.lastDue(LocalDate.of(2021, 1, 1))).isEqualTo(YearMonth.of(2020, 11));
    }
}
