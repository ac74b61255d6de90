package org.minsheng.admin.separation;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The second person is another one. */
final class OwnApproval extends Refusal {
    OwnApproval() {
        super(HttpStatus.CONFLICT, "own-approval");
    }
}
