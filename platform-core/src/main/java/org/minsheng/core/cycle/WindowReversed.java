package org.minsheng.core.cycle;

import org.minsheng.core.web.Refusal;
import org.springframework.http.HttpStatus;

/** A window that ends before it begins. */
final class WindowReversed extends Refusal {

    private static final long serialVersionUID = 1L;

    WindowReversed() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "window-reversed");
    }
}
