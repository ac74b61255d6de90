package org.minsheng.admin.invitations;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The mail did not leave, and the link may be shown to nobody else. */
public final class NotMailed extends Refusal {
    public NotMailed() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "invitation-not-mailed");
    }
}
