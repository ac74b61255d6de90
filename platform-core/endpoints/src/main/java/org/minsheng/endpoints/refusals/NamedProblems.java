package org.minsheng.endpoints.refusals;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problems (RFC 9457) by their names; the texts stand under {@code problem.<slug>.title} and {@code problem.<slug>.detail}. */
public class NamedProblems {

    private static final String TYPES = "/problems/";

    private final MessageSource messages;

    NamedProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** @param requestId under which the logs of every service know the request, if it has been numbered */
    public ProblemDetail of(HttpStatusCode status, String slug, Locale language, @Nullable String requestId) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(type(slug));
        problem.setTitle(messages.getMessage(titleCode(slug), null, language));
        problem.setDetail(messages.getMessage(detailCode(slug), null, language));
        number(problem, requestId);
        return problem;
    }

    /** The number names this occurrence; the address of the request would do so too, but can hold a secret. */
    static void number(ProblemDetail problem, @Nullable String requestId) {
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
            problem.setInstance(URI.create("/requests/" + requestId));
        }
    }

    /** Whether it is one of ours, and not one that a framework has worded for developers. */
    static boolean isNamed(ProblemDetail problem) {
        return String.valueOf(problem.getType()).startsWith(TYPES);
    }

    /** Spring's own refusals have texts for developers in English; ours go by the status. */
    static String slugOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 412 -> "changed-meanwhile";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "database-away";
            default -> status.is5xxServerError() ? "unforeseen" : "not-understood";
        };
    }

    static URI type(String slug) {
        return URI.create(TYPES + slug);
    }

    static String titleCode(String slug) {
        return "problem." + slug + ".title";
    }

    static String detailCode(String slug) {
        return "problem." + slug + ".detail";
    }
}
