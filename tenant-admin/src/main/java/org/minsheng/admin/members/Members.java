package org.minsheng.admin.members;

import java.util.List;
import java.util.Map;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.Appointments;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A tenant's members as its administrators see and change them. */
@Component
@Transactional
public class Members {

    private final Memberships memberships;
    private final Appointments appointments;
    private final Invitations invitations;

    Members(Memberships memberships, Appointments appointments, Invitations invitations) {
        this.memberships = memberships;
        this.appointments = appointments;
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    public List<Member> page(Actor administrator, MembershipId after, int limit) {
        List<Membership> found = memberships.page(administrator.tenant(), after, Limit.of(limit));
        Map<MembershipId, Invitations.Status> statuses =
                invitations.ofMembers(found.stream().map(Membership::id).toList());
        return found.stream()
                .map(membership -> Member.of(membership, statuses.get(membership.id())))
                .toList();
    }

    public Member assign(Actor administrator, MembershipId id, Appointment appointment, IfMatch read) {
        return shown(appointments.assign(administrator, id, appointment, read));
    }

    public Member suspend(Actor administrator, MembershipId id) {
        return shown(appointments.suspend(administrator, id));
    }

    public Member resume(Actor administrator, MembershipId id) {
        return shown(appointments.resume(administrator, id));
    }

    private Member shown(Membership membership) {
        return Member.of(
                membership, invitations.ofMembers(List.of(membership.id())).get(membership.id()));
    }
}
