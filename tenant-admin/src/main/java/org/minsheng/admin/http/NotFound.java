package org.minsheng.admin.http;

import org.springframework.http.HttpStatus;

/** It does not exist, or it is someone else's: the caller cannot tell which. */
public final class NotFound extends Refusal {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }
}
