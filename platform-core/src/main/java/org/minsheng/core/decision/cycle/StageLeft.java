package org.minsheng.core.decision.cycle;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The stages of a year have an order, and one that is over is not entered again. */
final class StageLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    StageLeft(Stage now, Stage wanted) {
        super(HttpStatus.CONFLICT, "stage-left", now, wanted);
    }
}
