package org.minsheng.core.exchange.grants;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Joint reading waits until it is certain which grants hold. */
public class GrantsNotKnownYet extends Refusal {

    private static final long serialVersionUID = 1L;

    GrantsNotKnownYet() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "grants-not-known-yet");
        getHeaders().set("Retry-After", "5");
    }
}
