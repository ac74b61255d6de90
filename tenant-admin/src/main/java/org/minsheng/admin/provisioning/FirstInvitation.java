package org.minsheng.admin.provisioning;

import java.util.Optional;
import java.util.Set;
import org.minsheng.admin.invitations.InvitationMail;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.membership.Appointment;
import org.minsheng.admin.provisioning.TenantFile.Inviter;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.stereotype.Component;

/** Invites the one with whom a tenant begins; from then on only accounts knows who that is. */
@Component
class FirstInvitation {

    private final Steps steps;
    private final Invitations invitations;
    private final InvitationMail mail;

    FirstInvitation(Steps steps, Invitations invitations, InvitationMail mail) {
        this.steps = steps;
        this.invitations = invitations;
        this.mail = mail;
    }

    /** Empty if there is nobody left to invite. The link is known to the answer alone. */
    Optional<Invitations.Invited> make(TenantId tenant, Inviter inviter) {
        return steps.firstAdministrator(tenant).map(first -> {
            var appointment = new Appointment(Set.of(Role.TENANT_ADMINISTRATOR), null);
            var invited = invitations.invite(
                    tenant,
                    inviter.city().orElse(null),
                    new Invitations.Invitee(first.name(), first.contact(), appointment));
            steps.invited(tenant, invited.invitation());
            return invited;
        });
    }

    /** Once it is committed. Where no mail goes out, or it fails, whoever invited has a new link made and passes it on. */
    void send(Invitations.Invited invited) {
        mail.sent(invited.tenant(), invited.contact(), invited.link());
    }
}
