package org.minsheng.admin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two times: business dates are the system's unless this installation shows a sample year, when they may start on another
 * day or be moved by whoever writes a file on this machine (no request does); whatever guards a door (tokens, second
 * factor, locks, invitations) always runs on real time.
 */
@Configuration
class Clocks {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(
            @Value("${minsheng.business-date:#{null}}") @Nullable LocalDate start,
            @Value("${minsheng.business-clock-file:#{null}}") @Nullable String file) {
        Clock real = Clock.system(CHINA);
        if (file != null) return new MovedClock(Path.of(file), real);
        if (start == null) return real;
        ZonedDateTime now = ZonedDateTime.now(real);
        return Clock.offset(real, Duration.between(now, now.with(start)));
    }

    /** A clock is an InstantSource too: ask for this one by its name, {@code InstantSource realTime}. */
    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }
}
