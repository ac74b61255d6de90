package org.minsheng.core.decision.cycle;

import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.endpoints.versions.FirstVersion;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a tenant decides on its own thresholds and due days. */
@Component
public class PolicyDesk {

    private final TenantPolicies policies;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    PolicyDesk(TenantPolicies policies, ChangeLog changes, ApplicationEventPublisher events) {
        this.policies = policies;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public TenantPolicy policy() {
        return policies.findFirstBy().orElseGet(TenantPolicy::byDefault);
    }

    @Transactional
    public TenantPolicy decide(LightThresholds lights, ReportDueDay dueDay, IfMatch expected, Actor by) {
        TenantPolicy policy = policies.findFirstBy().orElseGet(TenantPolicy::byDefault);
        expected.requireMatches(policy.version(), version -> changes.since(policy.id(), version));
        LightThresholds oldLights = policy.lights();
        ReportDueDay oldDueDay = policy.dueDay();
        policy.decide(lights, dueDay);
        TenantPolicy saved = FirstVersion.saved(() -> policies.saveAndFlush(policy));
        changes.note(saved.id(), saved.version(), by, "greenFrom", oldLights.greenFrom(), lights.greenFrom());
        changes.note(saved.id(), saved.version(), by, "yellowFrom", oldLights.yellowFrom(), lights.yellowFrom());
        changes.note(saved.id(), saved.version(), by, "reportDueDay", oldDueDay.day(), dueDay.day());
        events.publishEvent(new RulesChanged(TenantScope.current(), null));
        return saved;
    }
}
