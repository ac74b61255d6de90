package org.minsheng.core.tenants;

import org.minsheng.core.web.Refusal;
import org.springframework.http.HttpStatus;

/** A district was ordered before its city. */
class ParentUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    ParentUnknown(String parent) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "parent-unknown", parent);
    }
}
