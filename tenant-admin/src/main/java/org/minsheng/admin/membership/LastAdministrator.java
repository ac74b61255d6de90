package org.minsheng.admin.membership;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A tenant without an administrator could never get one again. */
final class LastAdministrator extends Refusal {
    LastAdministrator() {
        super(HttpStatus.CONFLICT, "last-administrator");
    }
}
