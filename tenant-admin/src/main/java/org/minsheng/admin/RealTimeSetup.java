package org.minsheng.admin;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What guards a door (tokens, second factors, locks, invitations) runs on real time, whatever business time is. */
@Configuration
class RealTimeSetup {

    /** The business clock is an InstantSource too: ask for this one by its name, {@code InstantSource realTime}. */
    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }
}
