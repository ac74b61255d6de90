package org.minsheng.core.joint;

import java.util.function.Consumer;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.core.execution.project.FundsSnapshot;
import org.minsheng.core.execution.project.ProgressSnapshot;
import org.minsheng.core.execution.project.ProjectSnapshot;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three parts of a joint project, each taken from its own kind of envelope and covered by its own kind of grant. */
@Configuration(proxyBeanMethods = false)
class JointParts {

    @Bean
    ReceivedEnvelopes<ProjectSnapshot> jointProject(JointProjects projects) {
        return new Part<>(ProjectSnapshot.class, GrantKind.PROJECTS, projects::project, projects);
    }

    @Bean
    ReceivedEnvelopes<ProgressSnapshot> jointProgress(JointProjects projects) {
        return new Part<>(ProgressSnapshot.class, GrantKind.PROGRESS, projects::progress, projects);
    }

    @Bean
    ReceivedEnvelopes<FundsSnapshot> jointFunds(JointProjects projects) {
        return new Part<>(FundsSnapshot.class, GrantKind.FUNDS, projects::funds, projects);
    }

    private record Part<C extends Crossing>(
            Class<C> takes, GrantKind kind, Consumer<Received<C>> store, JointProjects projects)
            implements ReceivedEnvelopes<C> {

        @Override
        public void apply(Received<C> envelope) {
            store.accept(envelope);
        }

        @Override
        public void forgetUncovered(TenantId source, Coverage stillCovered) {
            projects.forget(source, kind, stillCovered);
        }
    }
}
