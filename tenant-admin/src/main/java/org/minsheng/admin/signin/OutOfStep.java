package org.minsheng.admin.signin;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** This is not what is asked for now: the session ended meanwhile, or another window went on with it. */
final class OutOfStep extends Refusal {
    OutOfStep() {
        super(HttpStatus.CONFLICT, "out-of-step");
    }
}
