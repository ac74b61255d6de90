package org.minsheng.admin.members;

import java.util.List;
import java.util.Set;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.arrivals.HandedOver;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.admin.separation.Asker;
import org.minsheng.admin.separation.Deed;
import org.minsheng.admin.separation.SecondPersonAsked;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.admin.separation.Wanted;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member start over who lost password or phone. */
@Component
@Transactional
public class FirstPasswords {

    private final Memberships memberships;
    private final Invitations invitations;
    private final Accounts accounts;
    private final SeparationDesk separation;
    private final Arrivals arrivals;

    FirstPasswords(
            Memberships memberships,
            Invitations invitations,
            Accounts accounts,
            SeparationDesk separation,
            Arrivals arrivals) {
        this.arrivals = arrivals;
        this.separation = separation;
        this.memberships = memberships;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    /**
     * A password to hand over. Not while another tenant relies on the same account: the one who resets it knows the
     * password, and must not get in there with it. Where another has suspended the person, the membership comes off the
     * account, so that resuming it there lets nobody in who knows this password: that tenant invites its member anew. An
     * operator of the platform starts over by its configuration alone. For an administrator a second person is asked where
     * one is wanted.
     */
    @Transactional(noRollbackFor = SecondPersonAsked.class)
    public String give(Actor administrator, MembershipId member) {
        separation.takeTurn(administrator.tenant());
        Membership membership =
                memberships.findByIdAndTenant(member, administrator.tenant()).orElseThrow(NotFound::new);
        Person person = accounts.lock(membership.person().id());
        if (person.loginName() == null) {
            throw new NoAccountYet();
        }
        List<Membership> elsewhere = memberships.ofPerson(person.id()).stream()
                .filter(other -> !other.tenant().equals(administrator.tenant()))
                .toList();
        if (person.platformOperator()
                || elsewhere.stream().anyMatch(other -> other.state() == Membership.State.ACTIVE)) {
            throw new AccountOfOthersToo();
        }
        Set<Role> roles = membership.appointment().roles();
        if (roles.stream().anyMatch(Role::administers)) {
            separation.requireSecond(
                    Asker.of(administrator),
                    Deed.ADMINISTRATOR_RESET,
                    Wanted.of(member.value(), person.name(), membership.appointment()));
        }
        elsewhere.forEach(invitations::startOver);
        arrivals.expect(
                member, administrator.tenant(), HandedOver.FIRST_PASSWORD, new PersonId(administrator.person()));
        return accounts.startOver(person);
    }
}
