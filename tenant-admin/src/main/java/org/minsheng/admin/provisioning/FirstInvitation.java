package org.minsheng.admin.provisioning;

import java.util.Set;
import org.minsheng.admin.accounts.Duties;
import org.minsheng.admin.accounts.Invitations;
import org.minsheng.admin.provisioning.TenantFile.Inviter;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;

/** Invites the one with whom a tenant begins; from then on only accounts knows who that is. */
@Component
class FirstInvitation {

    private final Steps steps;
    private final Invitations invitations;

    FirstInvitation(Steps steps, Invitations invitations) {
        this.steps = steps;
        this.invitations = invitations;
    }

    void send(TenantId tenant, Inviter inviter) {
        steps.firstAdministrator(tenant).ifPresent(first -> {
            var duties = new Duties(Set.of(Role.TENANT_ADMINISTRATOR), null);
            var invited = invitations.invite(
                    tenant,
                    inviter.city().orElse(null),
                    new Invitations.Invitee(first.name(), first.contact(), duties));
            steps.invited(tenant, invited.invitation());
        });
    }
}
