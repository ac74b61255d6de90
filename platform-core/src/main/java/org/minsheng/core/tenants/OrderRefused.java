package org.minsheng.core.tenants;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** What was ordered is no tenant. */
class OrderRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    OrderRefused(String why) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "tenant-order-refused", why);
    }
}
