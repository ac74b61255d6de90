package org.minsheng.endpoints.refusals;

import org.springframework.http.HttpStatus;

/** Nothing of that id here: it never existed, or it is someone else's, which is the same answer. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }
}
