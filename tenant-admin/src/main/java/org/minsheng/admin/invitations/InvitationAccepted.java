package org.minsheng.admin.invitations;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The invited person has come already: there is nothing to invite them to again. */
public final class InvitationAccepted extends Refusal {
    InvitationAccepted() {
        super(HttpStatus.CONFLICT, "invitation-accepted");
    }
}
