package org.minsheng.admin.provisioning;

import java.net.http.HttpTimeoutException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/** Why a step failed, as far as the one who waits for it should know; the texts are in the message bundle. */
enum StepProblem {
    CORE_UNREACHABLE,
    CORE_TOO_SLOW,
    CORE_FAILED,
    CORE_REFUSED,
    UNFORESEEN;

    static StepProblem of(RuntimeException e) {
        return switch (e) {
            case HttpClientErrorException refused -> CORE_REFUSED;
            case RestClientResponseException failed -> CORE_FAILED;
            case ResourceAccessException io when isTimeout(io) -> CORE_TOO_SLOW;
            case ResourceAccessException io -> CORE_UNREACHABLE;
            case StepWork.NotAsOrdered notYet -> CORE_FAILED;
            default -> UNFORESEEN;
        };
    }

    private static boolean isTimeout(ResourceAccessException e) {
        return e.getCause() instanceof HttpTimeoutException || e.getCause() instanceof java.net.SocketTimeoutException;
    }

    String code() {
        return "provisioning." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A fault of the moment; anything else is ours and wants its stack trace in the log. */
    boolean expected() {
        return this != UNFORESEEN;
    }
}
