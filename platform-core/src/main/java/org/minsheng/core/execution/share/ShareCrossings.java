package org.minsheng.core.execution.share;

import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.CrossingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What crosses of a share: down what is to be done, up what was achieved. */
@Configuration(proxyBeanMethods = false)
class ShareCrossings {

    /** Material of the city's project, so a grant of the city lets it pass. */
    @Bean
    CrossingKind<ShareSnapshot> shareCrossing() {
        return CrossingKind.under(GrantKind.PROJECTS, "SHARE", ShareSnapshot.class);
    }

    /** Progress, so a grant of the district lets it pass. */
    @Bean
    CrossingKind<ShareProgress> shareProgressCrossing() {
        return CrossingKind.under(GrantKind.PROGRESS, "SHARE_PROGRESS", ShareProgress.class);
    }
}
