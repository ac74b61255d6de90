package org.minsheng.tenancy.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.tenancy.clocks.Watch.CALL;
import static org.minsheng.tenancy.clocks.Watch.DAY;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.clocks.Watch.Struck;

/** Business time may be moved, forwards and back; what has struck is struck. */
@NullUnmarked
class BusinessTimeTests extends ClockTest {

    @Test
    void business_time_strikes_when_it_is_moved_and_real_time_does_not() throws SQLException {
        set(ours, DAY, "first day", "'2020-09-01 00:00+08'");
        set(ours, CALL, "call", "now() + interval '1 minute'");
        assertThat(watch.round()).isEmpty();
        businessTime.set(Instant.parse("2020-09-01T00:00:00Z"));
        assertThat(watch.round()).containsExactly(new Struck(ours, DAY, Set.of("first day")));
        assertThat(clocks()).isEqualTo(1);
    }

    @Test
    void what_has_struck_stays_struck_when_business_time_is_moved_back() throws SQLException {
        set(ours, DAY, "first day", "'2020-09-01 00:00+08'");
        businessTime.set(Instant.parse("2020-09-01T00:00:00Z"));
        assertThat(claimedAndThenKilled()).hasSize(1);
        businessTime.set(A_DAY);
        anHourGoesBy();
        assertThat(watch.round()).containsExactly(new Struck(ours, DAY, Set.of("first day")));
        assertThat(clocks()).isZero();
    }

    @Test
    void again_by_business_time_is_by_business_time() throws SQLException {
        Instant nextDay = Instant.parse("2020-09-02T00:00:00Z");
        try (Watch daily = new Watch(plant, businessClock(), (_, _) -> Map.of("", nextDay))) {
            set(ours, DAY, "", "'2020-08-01 00:00+08'");
            assertThat(daily.round()).hasSize(1);
            anHourGoesBy();
            assertThat(daily.round()).isEmpty();
            businessTime.set(nextDay);
            assertThat(daily.round()).hasSize(1);
        }
    }
}
