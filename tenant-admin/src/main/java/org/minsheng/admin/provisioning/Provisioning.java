package org.minsheng.admin.provisioning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.admin.congresses.CongressChanged;
import org.minsheng.admin.invitations.InvitationId;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where other features ask for work on a tenant; the work itself begins when their transaction has committed. */
@Component
public class Provisioning {

    private final Steps steps;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;

    Provisioning(Steps steps, Invitations invitations, ApplicationEventPublisher events) {
        this.steps = steps;
        this.invitations = invitations;
        this.events = events;
    }

    /** The tenant is registered by the caller's transaction; the rest follows by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(TenantId tenant, FirstAdministrator administrator) {
        steps.begin(tenant, administrator);
        events.publishEvent(new StepsWaiting(tenant));
    }

    /** platform-core keeps some of that too. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(CongressChanged changed) {
        steps.askAgain(changed.tenant(), ProvisioningStep.ANNOUNCE);
        events.publishEvent(new StepsWaiting(changed.tenant()));
    }

    @Transactional(readOnly = true)
    public Map<TenantId, List<StepProgress>> progress(Collection<TenantId> tenants) {
        return steps.of(tenants).stream()
                .collect(Collectors.groupingBy(
                        Steps.Row::tenant, Collectors.mapping(Steps.Row::progress, Collectors.toList())));
    }

    /** Those of which a step on the way to being used has failed so often. */
    @Transactional(readOnly = true)
    public Set<TenantId> stuck(int often) {
        return steps.stuck(often);
    }

    /** The invitations of first administrators, of those tenants that have come so far. */
    @Transactional(readOnly = true)
    public Map<TenantId, Invitations.Status> invitations(Collection<TenantId> tenants) {
        Map<TenantId, InvitationId> ids = steps.invitations(tenants);
        Map<InvitationId, Invitations.Status> statuses = invitations.statuses(ids.values());
        return ids.entrySet().stream()
                .filter(first -> statuses.containsKey(first.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, first -> statuses.get(first.getValue())));
    }

    /** Heard by the worker only, which would otherwise find the steps a moment later. */
    record StepsWaiting(TenantId tenant) {}
}
