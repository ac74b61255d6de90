package org.minsheng.admin.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.DatabaseAway;
import org.minsheng.endpoints.requests.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes every refusal and every failure an RFC 9457 problem in the user's language, with the id of the request. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MessageSource messages;

    ProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> notSignedIn(AuthenticationException e, WebRequest request) {
        return answer(e, HttpStatus.UNAUTHORIZED, "not-signed-in", request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> notAllowed(AccessDeniedException e, WebRequest request) {
        return answer(e, HttpStatus.FORBIDDEN, "not-allowed", request);
    }

    /** Said to be a form with files, and is none. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> notAForm(MultipartException e, WebRequest request) {
        return answer(e, HttpStatus.BAD_REQUEST, "unreadable", request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> someoneWasFaster(OptimisticLockingFailureException e, WebRequest request) {
        return answer(e, HttpStatus.CONFLICT, "collision", request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception e, WebRequest request) throws Exception {
        if (LostSessions.explain(e)) {
            throw e;
        } // it is said outside of the session, which could not be kept here either
        if (DatabaseAway.explains(e)) {
            return databaseAway(e, request);
        }
        LOG.error("Unexpected failure", e);
        return answer(e, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", request);
    }

    /** Whether a change was made nobody knows. */
    private @Nullable ResponseEntity<Object> databaseAway(Exception e, WebRequest request) {
        LOG.warn("The database does not answer: {}", e.getClass().getSimpleName());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return handleExceptionInternal(e, problem(status, "database-away"), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-input", e.getErrorCount());
        problem.setProperty(
                "errors",
                e.getFieldErrors().stream()
                        .map(error -> shown(
                                null,
                                error.getField(),
                                null,
                                Objects.requireNonNullElse(error.getDefaultMessage(), ""),
                                text("invalid-input.mend")))
                        .toList());
        return handleExceptionInternal(e, problem, headers, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception e, HttpStatus status, String slug, WebRequest request) {
        return handleExceptionInternal(e, problem(status, slug), new HttpHeaders(), status, request);
    }

    private ProblemDetail problem(HttpStatus status, String slug, Object... args) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(text(slug + ".title", args));
        problem.setDetail(text(slug + ".detail", args));
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object problem = body == null && e instanceof ErrorResponse ours
                ? ours.updateAndGetBody(messages, LocaleContextHolder.getLocale())
                : body;
        if (e instanceof Refusal refusal && problem instanceof ProblemDetail detail) {
            refusal.facts().forEach(detail::setProperty);
            if (!refusal.fields().isEmpty()) {
                detail.setProperty("errors", shown(refusal.fields()));
            }
        } else if (!(problem instanceof ProblemDetail detail) || isSpringsOwn(detail)) {
            // words of a framework are not for users, and can repeat what they sent
            HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
            problem = problem(known, slugOf(known));
        }
        if (problem instanceof ProblemDetail detail) {
            detail.setProperty("requestId", RequestIds.current());
            detail.setInstance(URI.create("/requests/" + RequestIds.current()));
        }
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    private static boolean isSpringsOwn(ProblemDetail detail) {
        return !String.valueOf(detail.getType()).startsWith("/problems/");
    }

    private static String slugOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "media-type";
            default -> status.is4xxClientError() ? "unreadable" : "unexpected";
        };
    }

    private List<Map<String, @Nullable Object>> shown(List<RefusedField> fields) {
        return fields.stream()
                .map(field -> shown(
                        field.row(),
                        field.field(),
                        field.value(),
                        text(field.code(), field.args().toArray()),
                        text(field.code() + ".mend", field.args().toArray())))
                .toList();
    }

    private static Map<String, @Nullable Object> shown(
            @Nullable Integer row, @Nullable String field, @Nullable String value, String message, String mend) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        if (row != null) {
            shown.put("row", row);
        }
        shown.put("field", field);
        if (value != null) {
            shown.put("value", value);
        }
        shown.put("message", message);
        shown.put("mend", mend);
        return shown;
    }

    private String text(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
