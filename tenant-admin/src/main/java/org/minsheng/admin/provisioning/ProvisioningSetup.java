package org.minsheng.admin.provisioning;

import java.time.Duration;
import org.minsheng.admin.core.PlatformCore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
@EnableConfigurationProperties(Retries.class)
class ProvisioningSetup {

    /** Preparing a schema takes its time; a claim outlives the slowest call by a margin. */
    @Bean
    CoreTenants coreTenants(PlatformCore core, Retries retries) {
        Duration patience = retries.lease().multipliedBy(3).dividedBy(4);
        return core.client(CoreTenants.class, patience);
    }
}
