package org.minsheng.admin.members;

import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;

/** A member as their tenant's administrators see them. {@code state} is INVITED, ACTIVE or SUSPENDED. */
public record Member(
        MembershipId id,
        PersonId person,
        String name,
        @Nullable String loginName,
        @Nullable String contact,
        Appointment appointment,
        String state,
        Invitations.@Nullable Status invitation,
        long version) {

    static Member of(Membership membership, Invitations.@Nullable Status invitation) {
        Person person = membership.person();
        return new Member(
                membership.id(),
                person.id(),
                person.name(),
                person.loginName(),
                membership.contact(),
                membership.appointment(),
                membership.state().name(),
                membership.state() == Membership.State.INVITED ? invitation : null,
                membership.version());
    }
}
