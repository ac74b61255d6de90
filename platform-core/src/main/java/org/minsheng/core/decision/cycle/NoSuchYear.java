package org.minsheng.core.decision.cycle;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody wrote into an address what no calendar has. */
final class NoSuchYear extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchYear() {
        super(HttpStatus.BAD_REQUEST, "not-understood");
    }
}
