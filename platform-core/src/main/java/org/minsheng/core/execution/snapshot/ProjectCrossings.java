package org.minsheng.core.execution.snapshot;

import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.CrossingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What crosses of a project: the plan, the progress, and the money, each under its own kind of grant. */
@Configuration(proxyBeanMethods = false)
class ProjectCrossings {

    @Bean
    CrossingKind<ProjectSnapshot> projectCrossing() {
        return CrossingKind.under(GrantKind.PROJECTS, "PROJECT", ProjectSnapshot.class);
    }

    @Bean
    CrossingKind<ProgressSnapshot> progressCrossing() {
        return CrossingKind.under(GrantKind.PROGRESS, "PROGRESS", ProgressSnapshot.class);
    }

    @Bean
    CrossingKind<FundsSnapshot> fundsCrossing() {
        return CrossingKind.under(GrantKind.FUNDS, "FUNDS", FundsSnapshot.class);
    }
}
