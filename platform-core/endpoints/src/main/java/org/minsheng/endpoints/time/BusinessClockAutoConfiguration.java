package org.minsheng.endpoints.time;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The clock of business dates, the same in every service. It is the system's unless this installation shows a sample year:
 * then it may start on another day, or be moved by whoever writes a file on this machine. No request moves it, and tokens,
 * queues and leases never go by it.
 */
@AutoConfiguration
public class BusinessClockAutoConfiguration {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(
            @Value("${minsheng.business-date:#{null}}") @Nullable LocalDate startsOn,
            @Value("${minsheng.business-clock-file:#{null}}") @Nullable String file) {
        Clock real = Clock.system(CHINA);
        if (file != null) {
            return new MovedClock(Path.of(file), real);
        }
        return startsOn == null ? real : startingOn(startsOn, real);
    }

    /** Today's time of day on the other date, ticking on from there. */
    private static Clock startingOn(LocalDate date, Clock real) {
        return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(real), date)));
    }
}
