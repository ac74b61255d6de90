package org.minsheng.admin.members;

import java.time.InstantSource;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.LoginName;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.arrivals.Arrivals;
import org.minsheng.admin.arrivals.HandedOver;
import org.minsheng.admin.invitations.Invitations.Invitee;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Accounts that an administrator opens for people who have none, with a first password to hand over. */
@Component
class NewAccounts {

    private final Accounts accounts;
    private final Memberships memberships;
    private final Arrivals arrivals;
    private final InstantSource realTime;

    NewAccounts(Accounts accounts, Memberships memberships, Arrivals arrivals, InstantSource realTime) {
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.memberships = memberships;
        this.realTime = realTime;
    }

    Opened open(Actor administrator, LoginName login, Invitee wanted) {
        TenantId tenant = administrator.tenant();
        accounts.find(login).ifPresent(known -> {
            boolean ours = memberships.existsByPersonIdAndTenant(known.id(), tenant);
            throw taken(ours ? "login-name.member" : "login-name.of-others");
        });
        try {
            Accounts.Opened account = accounts.open(wanted.name().strip(), login);
            Membership membership = memberships.saveAndFlush(Membership.active(
                    account.person(), tenant, wanted.contact(), wanted.appointment(), realTime.instant()));
            arrivals.expect(membership.id(), tenant, HandedOver.FIRST_PASSWORD, new PersonId(administrator.person()));
            return new Opened(membership.id(), account.firstPassword());
        } catch (DataIntegrityViolationException someoneTookItMeanwhile) {
            throw taken("login-name.of-others");
        }
    }

    private static Flawed taken(String why) {
        return new Flawed(Fault.inField("loginName", null, why));
    }

    /** A password that is known only now: what is stored cannot be turned back into it. */
    record Opened(MembershipId membership, String firstPassword) {

        @Override
        public String toString() {
            return "Opened[" + membership + "]";
        }
    }
}
