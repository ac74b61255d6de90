package org.minsheng.admin.revocation;

import java.time.Duration;
import org.minsheng.admin.core.PlatformCore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RevocationSetup {

    /** Whoever takes something away waits for it, so it is short; what core did not hear is told again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    @ConditionalOnMissingBean
    CoreRevocations coreRevocations(PlatformCore core) {
        return core.client(CoreRevocations.class, PATIENCE);
    }
}
