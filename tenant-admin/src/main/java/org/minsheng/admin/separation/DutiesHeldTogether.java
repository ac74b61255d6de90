package org.minsheng.admin.separation;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Where duties are apart, nobody comes back to two of them. */
final class DutiesHeldTogether extends Refusal {
    DutiesHeldTogether() {
        super(HttpStatus.CONFLICT, "duties-held-together");
    }
}
