package org.minsheng.core.joint;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The board can't be sorted by that. */
class UnknownOrder extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownOrder(String order) {
        super(HttpStatus.BAD_REQUEST, "unknown-order", order);
    }
}
