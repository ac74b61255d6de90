package org.minsheng.gateway.ui;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every reason for which the gateway itself refuses; those that services have too share their name and their texts. */
public enum GatewayRefusal {
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    PAGE_TOO_OLD(HttpStatus.FORBIDDEN),
    TENANT_CLOSED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UNFORESEEN(HttpStatus.INTERNAL_SERVER_ERROR),
    BAD_ANSWER(HttpStatus.BAD_GATEWAY),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    SESSIONS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    CHANGE_UNCERTAIN(HttpStatus.SERVICE_UNAVAILABLE),
    TENANT_NOT_READY(HttpStatus.SERVICE_UNAVAILABLE),
    NO_ANSWER_IN_TIME(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    GatewayRefusal(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** What it is called in a problem's type, here as in the services. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
