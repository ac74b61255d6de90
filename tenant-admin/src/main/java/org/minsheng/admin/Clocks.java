package org.minsheng.admin;

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
 * Two times: business dates can be set back to the sample year and then tick on; whatever guards a door (tokens,
 * second factor, locks, invitations) always runs on real time.
 */
@Configuration
class Clocks {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(@Value("${minsheng.business-date:#{null}}") @Nullable LocalDate start) {
        Clock real = Clock.system(CHINA);
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
