package org.minsheng.admin.separation;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else was faster, or nobody decided in time. */
final class ApprovalDecidedAlready extends Refusal {
    ApprovalDecidedAlready() {
        super(HttpStatus.CONFLICT, "approval-decided-already");
    }
}
