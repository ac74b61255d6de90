package org.minsheng.core.decision.cycle;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Green has to begin above yellow. */
public final class ThresholdsReversed extends Refusal {

    private static final long serialVersionUID = 1L;

    public ThresholdsReversed() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "thresholds-reversed");
    }
}
