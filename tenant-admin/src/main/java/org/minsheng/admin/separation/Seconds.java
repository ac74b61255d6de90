package org.minsheng.admin.separation;

import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.Accounts;
import org.minsheng.admin.accounts.Person;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.Membership;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;

/** Who can be a second person, at this moment. */
@Component
class Seconds {

    private final Memberships memberships;
    private final Accounts accounts;

    Seconds(Memberships memberships, Accounts accounts) {
        this.memberships = memberships;
        this.accounts = accounts;
    }

    /** Whether their word still counts: what somebody has agreed to does not outlive their own power to agree. */
    boolean stillIs(PersonId person, @Nullable TenantId tenant, boolean securityAlone) {
        return accounts.find(person).filter(Person::platformOperator).isPresent()
                || memberships.ofPerson(person).stream()
                        .filter(membership -> membership.tenant().equals(tenant))
                        .anyMatch(membership -> mayAgree(membership, securityAlone));
    }

    private static boolean mayAgree(Membership membership, boolean securityAlone) {
        return membership.state() == Membership.State.ACTIVE
                && (membership.appointment().roles().contains(Role.SECURITY_ADMINISTRATOR)
                        || (!securityAlone && membership.appointment().roles().contains(Role.TENANT_ADMINISTRATOR)));
    }
}
