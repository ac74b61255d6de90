package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.BusinessTime;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.Clockwork;
import org.springframework.beans.factory.annotation.Autowired;

/** A grant opens and lapses because the date moves on, and for no other reason. */
@CoreTest
class GrantDaysTests extends GrantTest {

    private static final ClockKind GRANT_DAY = ClockKind.ofBusinessTime("grant-day");

    @Autowired
    Clockwork clockwork;

    @AfterEach
    void back() {
        BusinessTime.back();
    }

    @Test
    void a_grant_opens_on_its_first_day_and_lapses_after_its_last() {
        LocalDate today = BusinessTime.AT_FIRST;
        exchange.agree(Samples.during(Samples.everything(district, city), today.plusDays(1), today.plusDays(5)));
        assertThat(exchange.mirrors(city, district)).isEmpty();

        BusinessTime.turnTo(today.plusDays(1));
        exchange.strike(district);
        assertThat(exchange.mirrors(city, district)).containsExactlyInAnyOrder(beds, schools);

        BusinessTime.turnTo(today.plusDays(6));
        exchange.strike(district);
        assertThat(exchange.mirrors(city, district)).isEmpty();
    }

    @Test
    void on_its_last_day_a_grant_still_holds_and_moved_back_time_forgets_no_day() {
        LocalDate today = BusinessTime.AT_FIRST;
        exchange.agree(Samples.during(Samples.everything(district, city), today, today.plusDays(5)));
        BusinessTime.turnTo(today.plusDays(5));
        exchange.strike(city);
        assertThat(exchange.mirrors(city, district)).containsExactlyInAnyOrder(beds, schools);

        BusinessTime.turnTo(today.minusDays(20));
        clockwork.strikeNow(city, GRANT_DAY);
        assertThat(exchange.mirrors(city, district))
                .as("struck before its time")
                .isNotEmpty();

        BusinessTime.turnTo(today.plusDays(6));
        exchange.strike(city);
        assertThat(exchange.mirrors(city, district)).isEmpty();
    }
}
