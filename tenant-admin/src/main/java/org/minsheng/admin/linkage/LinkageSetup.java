package org.minsheng.admin.linkage;

import java.time.Duration;
import org.minsheng.admin.core.PlatformCore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LinkageSetup {

    /** Somebody is waiting for the answer; what takes longer is done by the sweep. */
    @Bean
    CoreLinkage coreLinkage(PlatformCore core, @Value("${minsheng.linkage.patience:5s}") Duration patience) {
        return core.client(CoreLinkage.class, patience);
    }
}
