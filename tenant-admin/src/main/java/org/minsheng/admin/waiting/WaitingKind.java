package org.minsheng.admin.waiting;

import io.swagger.v3.oas.annotations.media.Schema;

/** What may wait, the most urgent first; said in words under {@code WaitingKind.…} of the description's texts. */
@Schema(enumAsRef = true)
public enum WaitingKind {
    APPROVALS_TO_DECIDE,
    ARRIVALS_TO_NOTE,
    OPENINGS_FAILED,
    STAFF_MISSING,
    GRANTS_TO_ANSWER,
    FIRST_INVITATIONS_EXPIRED,
    INVITATIONS_EXPIRED
}
