package org.minsheng.admin.members;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.Appointments;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.separation.Asker;
import org.minsheng.admin.separation.Deed;
import org.minsheng.admin.separation.SecondPersonAsked;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.admin.separation.Wanted;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
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
    private final SeparationDesk separation;
    private final Arrivals arrivals;

    Members(
            Memberships memberships,
            Appointments appointments,
            Invitations invitations,
            SeparationDesk separation,
            Arrivals arrivals) {
        this.arrivals = arrivals;
        this.separation = separation;
        this.memberships = memberships;
        this.appointments = appointments;
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    public List<Member> page(Actor administrator, MemberSearch search, MembershipId after, int limit) {
        List<Membership> found = memberships.page(
                administrator.tenant(), search.text(), search.roles(), search.states(), after.value(), Limit.of(limit));
        Map<MembershipId, Invitations.Status> statuses =
                invitations.ofMembers(found.stream().map(Membership::id).toList());
        return found.stream()
                .map(membership -> Member.of(membership, statuses.get(membership.id())))
                .toList();
    }

    /** Nobody gives themselves roles, nor makes an administrator, alone where a second person is wanted. */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public Member assign(Actor administrator, MembershipId id, Appointment appointment, IfMatch read) {
        separation.takeTurn(administrator.tenant());
        Membership membership =
                memberships.findByIdAndTenant(id, administrator.tenant()).orElseThrow(NotFound::new);
        List<Fault> faults = appointment.faults();
        if (faults.isEmpty()) {
            faults = separation.faults(administrator.tenant(), appointment);
        }
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        if (!appointment.roles().contains(Role.SECURITY_ADMINISTRATOR)) {
            separation.requireSecurityWithout(membership);
        }
        Optional<Deed> deed = deed(administrator, membership, appointment);
        if (deed.isPresent()) {
            requireArrived(membership);
        }
        deed.ifPresent(each -> separation.requireSecond(
                Asker.of(administrator),
                each,
                Wanted.of(id.value(), membership.person().name(), appointment)));
        return shown(appointments.assign(administrator, id, appointment, read));
    }

    public Member suspend(Actor administrator, MembershipId id) {
        separation.takeTurn(administrator.tenant());
        separation.requireSecurityWithout(
                memberships.findByIdAndTenant(id, administrator.tenant()).orElseThrow(NotFound::new));
        return shown(appointments.suspend(administrator, id));
    }

    /** To bring an administrator back is to make one. */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public Member resume(Actor administrator, MembershipId id) {
        separation.takeTurn(administrator.tenant());
        Membership membership =
                memberships.findByIdAndTenant(id, administrator.tenant()).orElseThrow(NotFound::new);
        Appointment appointment = membership.appointment();
        separation.requireApart(administrator.tenant(), appointment);
        if (membership.state() == Membership.State.SUSPENDED
                && appointment.roles().stream().anyMatch(Role::administers)) {
            separation.requireSecond(
                    Asker.of(administrator),
                    Deed.ADMINISTRATOR_ROLE,
                    Wanted.of(id.value(), membership.person().name(), appointment));
        }
        return shown(appointments.resume(administrator, id));
    }

    /** By what was handed over somebody could come in as an administrator who is none but who handed it over. */
    private void requireArrived(Membership member) {
        boolean nobodyYet =
                member.state() == Membership.State.INVITED || member.person().passwordIsFirst();
        if (separation.wantsSecond(member.tenant()) && (nobodyYet || arrivals.isOpen(member.id()))) {
            throw new Flawed(Fault.inField("roles", null, "roles.not-arrived-alone"));
        }
    }

    private static Optional<Deed> deed(Actor administrator, Membership member, Appointment wanted) {
        Set<Role> more = new HashSet<>(wanted.roles());
        more.removeAll(member.appointment().roles());
        boolean oneself = member.person().id().value().equals(administrator.person());
        boolean elsewhere = !Objects.equals(member.appointment().department(), wanted.department());
        if (oneself && (!more.isEmpty() || (elsewhere && wanted.department() != null))) {
            return Optional.of(Deed.OWN_ROLES);
        }
        return more.stream().anyMatch(Role::administers) ? Optional.of(Deed.ADMINISTRATOR_ROLE) : Optional.empty();
    }

    private Member shown(Membership membership) {
        return Member.of(
                membership, invitations.ofMembers(List.of(membership.id())).get(membership.id()));
    }
}
