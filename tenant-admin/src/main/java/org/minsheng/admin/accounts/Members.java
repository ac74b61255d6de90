package org.minsheng.admin.accounts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A tenant's administrators decide in which roles its members act, and whether they may at all. */
@Component
@Transactional
public class Members {

    private final Memberships memberships;
    private final MembershipChanges changes;
    private final Invitations invitations;

    Members(Memberships memberships, MembershipChanges changes, Invitations invitations) {
        this.memberships = memberships;
        this.changes = changes;
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    public List<Member> page(Actor administrator, UUID after, int limit) {
        List<Membership> found = memberships.page(administrator.tenant().value(), after, Limit.of(limit));
        Map<UUID, Invitations.Status> statuses =
                invitations.ofMembers(found.stream().map(Membership::id).toList());
        return found.stream()
                .map(membership -> Member.of(membership, statuses.get(membership.id())))
                .toList();
    }

    public Member assign(Actor administrator, UUID id, Appointment appointment, IfMatch read) {
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
        return shown(saved);
    }

    public Member suspend(Actor administrator, UUID id) {
        Membership membership = mine(administrator, id);
        requireAnotherAdministrator(membership);
        Membership.State before = membership.state();
        membership.suspend();
        return stateChanged(membership, before, administrator);
    }

    public Member resume(Actor administrator, UUID id) {
        Membership membership = mine(administrator, id);
        Membership.State before = membership.state();
        membership.resume();
        return stateChanged(membership, before, administrator);
    }

    private Member stateChanged(Membership membership, Membership.State before, Actor administrator) {
        Membership saved = memberships.saveAndFlush(membership);
        if (saved.state() != before) {
            changes.record(saved, before, administrator);
        }
        return shown(saved);
    }

    private Member shown(Membership membership) {
        return Member.of(
                membership, invitations.ofMembers(List.of(membership.id())).get(membership.id()));
    }

    private Membership mine(Actor administrator, UUID id) {
        return memberships.findByIdAndTenant(id, administrator.tenant().value()).orElseThrow(NotFound::new);
    }

    private void requireAnotherAdministrator(Membership leaving) {
        List<Membership> administrators =
                memberships.lockActive(leaving.tenant().value(), Role.TENANT_ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().id().equals(leaving.id())) {
            throw new LastAdministrator();
        }
    }
}
