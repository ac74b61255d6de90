package org.minsheng.endpoints.repeats;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** The same Idempotency-Key came with another request. */
public class KeyReused extends Refusal {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
    }
}
