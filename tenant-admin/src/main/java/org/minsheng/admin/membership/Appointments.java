package org.minsheng.admin.membership;

import java.util.List;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides in which roles members act, and whether they may at all; somebody is left who decides. */
@Component
@Transactional
public class Appointments {

    private final Memberships memberships;
    private final MembershipChanges changes;
    private final ApplicationEventPublisher events;

    Appointments(Memberships memberships, MembershipChanges changes, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.changes = changes;
        this.events = events;
    }

    public Membership assign(Actor administrator, MembershipId id, Appointment appointment, IfMatch read) {
        Membership membership = mine(administrator, id);
        read.requireMatches(membership.version(), since -> changes.since(id, since));
        List<Fault> faults = appointment.faults();
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        if (!appointment.roles().contains(Role.TENANT_ADMINISTRATOR)) {
            requireAnotherAdministrator(membership);
        }
        Appointment before = membership.appointment();
        membership.assign(appointment);
        Membership saved = memberships.saveAndFlush(membership);
        changes.record(saved, before, administrator);
        if (appointment.takesFrom(before)) {
            events.publishEvent(new AccessNarrowed(id));
        }
        return saved;
    }

    public Membership suspend(Actor administrator, MembershipId id) {
        Membership membership = mine(administrator, id);
        requireAnotherAdministrator(membership);
        Membership.State before = membership.state();
        membership.suspend();
        return stateChanged(membership, before, administrator);
    }

    public Membership resume(Actor administrator, MembershipId id) {
        Membership membership = mine(administrator, id);
        Membership.State before = membership.state();
        membership.resume();
        return stateChanged(membership, before, administrator);
    }

    private Membership stateChanged(Membership membership, Membership.State before, Actor administrator) {
        Membership saved = memberships.saveAndFlush(membership);
        if (saved.state() != before) {
            changes.record(saved, before, administrator);
        }
        if (before == Membership.State.ACTIVE && saved.state() != before) {
            events.publishEvent(new AccessNarrowed(saved.id()));
        }
        return saved;
    }

    private Membership mine(Actor administrator, MembershipId id) {
        return memberships.findByIdAndTenant(id, administrator.tenant()).orElseThrow(NotFound::new);
    }

    private void requireAnotherAdministrator(Membership leaving) {
        List<Membership> administrators = memberships.lockActive(leaving.tenant(), Role.TENANT_ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().id().equals(leaving.id())) {
            throw new LastAdministrator();
        }
    }
}
