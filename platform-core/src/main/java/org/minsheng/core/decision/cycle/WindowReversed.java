package org.minsheng.core.decision.cycle;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A window that ends before it begins. */
final class WindowReversed extends Refusal {

    private static final long serialVersionUID = 1L;

    WindowReversed() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "window-reversed");
    }
}
