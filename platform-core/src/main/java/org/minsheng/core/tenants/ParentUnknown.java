package org.minsheng.core.tenants;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A district was ordered before its city. */
class ParentUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    ParentUnknown(String parent) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "parent-unknown", parent);
    }
}
