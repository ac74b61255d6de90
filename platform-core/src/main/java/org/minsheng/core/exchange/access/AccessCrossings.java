package org.minsheng.core.exchange.access;

import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.exchange.transport.CrossingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells a grantor that somebody looked through its grant: the price of looking, so it passes without one. */
@Configuration(proxyBeanMethods = false)
class AccessCrossings {

    @Bean
    CrossingKind<Access> accessCrossing(Grants grants) {
        return CrossingKind.welcomeIf(
                (reader, access) -> grants.gave(access.grantId(), reader), "ACCESS", Access.class);
    }
}
