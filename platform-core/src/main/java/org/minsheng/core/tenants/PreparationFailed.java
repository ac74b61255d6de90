package org.minsheng.core.tenants;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The schema could not be prepared or migrated; nothing was left half done, the same call may be sent again. */
class PreparationFailed extends Refusal {

    private static final long serialVersionUID = 1L;

    PreparationFailed() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "preparation-failed");
    }
}
