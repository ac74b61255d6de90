package org.minsheng.core.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of business dates. It may start on another day, for a sample year; tokens never go by it. */
@Configuration(proxyBeanMethods = false)
class BusinessClock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(@Value("${minsheng.business-date:#{null}}") @Nullable LocalDate startsOn) {
        Clock real = Clock.system(ZONE);
        return startsOn == null ? real : startingOn(startsOn, real);
    }

    /** Today's time of day on the other date, ticking on from there. */
    static Clock startingOn(LocalDate date, Clock real) {
        return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(real), date)));
    }
}
