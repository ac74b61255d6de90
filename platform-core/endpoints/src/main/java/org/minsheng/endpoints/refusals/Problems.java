package org.minsheng.endpoints.refusals;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.requests.BoundedBody;
import org.minsheng.endpoints.requests.KnownYears;
import org.minsheng.endpoints.requests.RequestIds;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.endpoints.transactions.GivenUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal into a problem (RFC 9457) in the reader's language; what nobody foresaw is a 500 with an id. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;
    private final NamedProblems named;
    private final Texts texts;
    private final InvalidFields invalids;

    Problems(MessageSource messages, NamedProblems named, Texts texts) {
        this.messages = messages;
        this.named = named;
        this.texts = texts;
        this.invalids = new InvalidFields(messages);
    }

    @ExceptionHandler
    ResponseEntity<Object> flawed(Flawed refused, WebRequest request) {
        return notValid(refused, told(refused.faults()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notSignedIn(AuthenticationException refused, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(refused, HttpStatus.UNAUTHORIZED, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notAllowed(AccessDeniedException refused, WebRequest request) {
        return answer(refused, HttpStatus.FORBIDDEN, new HttpHeaders(), request);
    }

    /**
     * Not the form that a file is sent in, or one that breaks off; parameters that are no text, which Tomcat says when they are
     * first asked for; an address that can be read in two ways, with %3B or %25 in it.
     */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Object> notRead(Exception broken, WebRequest request) {
        return answer(broken, HttpStatus.BAD_REQUEST, new HttpHeaders(), request);
    }

    /** Two changed the same thing in the same moment; the second has not seen what the first did. */
    @ExceptionHandler
    ResponseEntity<Object> overtaken(OptimisticLockingFailureException lost, WebRequest request) {
        return answer(lost, HttpStatus.PRECONDITION_FAILED, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception surprise, WebRequest request) {
        if (DatabaseAway.explains(surprise) || GivenUp.explains(surprise)) {
            return databaseAway(surprise, request);
        }
        LOG.error("Nobody foresaw this", surprise);
        return answer(surprise, HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders(), request);
    }

    /** It comes back by itself. Whether a change was made nobody knows, so it has to be sent again, with the same key. */
    private ResponseEntity<Object> databaseAway(Exception away, WebRequest request) {
        LOG.warn("A database does not answer: {}", away.getClass().getSimpleName());
        return answer(away, HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.comeAgain(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (BoundedBody.exceeded(unreadable)) {
            return answer(unreadable, HttpStatus.CONTENT_TOO_LARGE, headers, request);
        }
        return KnownYears.refused(unreadable)
                ? notValid(unreadable, told(Unreadable.in(unreadable)), request)
                : notUnderstood(unreadable, Unreadable.in(unreadable), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> farOff = Unreadable.farOff(unreadable);
        return farOff.isEmpty()
                ? super.handleTypeMismatch(unreadable, headers, status, request)
                : notValid(unreadable, told(farOff), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // a parameter that is no date or no text can't be read at all
        return invalid.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)
                ? notUnderstood(invalid, Unreadable.in(invalid), request)
                : notValid(
                        invalid,
                        invalid.getAllErrors().stream().map(invalids::flaw).toList(),
                        request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Flaw> flaws = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> invalids.flaw(result, error)))
                .toList();
        return notValid(invalid, flaws, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object said = body == null && refused instanceof ErrorResponse ours
                ? ours.updateAndGetBody(messages, LocaleContextHolder.getLocale())
                : body;
        ProblemDetail problem = said instanceof ProblemDetail ours && NamedProblems.isNamed(ours)
                ? ours
                : named(status, NamedProblems.slugOf(status));
        NamedProblems.number(problem, RequestIds.current());
        // Spring's own may be read-only
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(refused, problem, all, status, request);
    }

    private List<Flaw> told(List<Fault> faults) {
        return faults.stream().map(fault -> fault.told(texts)).toList();
    }

    private ResponseEntity<Object> notUnderstood(Exception unreadable, List<Fault> faults, WebRequest request) {
        ProblemDetail problem = named(HttpStatus.BAD_REQUEST, NamedProblems.slugOf(HttpStatus.BAD_REQUEST));
        if (!faults.isEmpty()) {
            problem.setProperty("errors", told(faults));
        }
        return answer(unreadable, problem, HttpStatus.BAD_REQUEST, new HttpHeaders(), request);
    }

    /** It could be read, and it breaks a rule: that is 422 of a form and of a parameter, whoever knows the rule. */
    private ResponseEntity<Object> notValid(Exception invalid, List<Flaw> flaws, WebRequest request) {
        ProblemDetail problem = named(HttpStatus.UNPROCESSABLE_CONTENT, Flawed.SLUG);
        problem.setProperty("errors", flaws);
        return answer(invalid, problem, HttpStatus.UNPROCESSABLE_CONTENT, new HttpHeaders(), request);
    }

    private ResponseEntity<Object> answer(
            Exception refused, HttpStatus status, HttpHeaders headers, WebRequest request) {
        return answer(refused, null, status, headers, request);
    }

    private ResponseEntity<Object> answer(
            Exception refused,
            @Nullable ProblemDetail problem,
            HttpStatus status,
            HttpHeaders headers,
            WebRequest request) {
        ResponseEntity<Object> answer = handleExceptionInternal(refused, problem, headers, status, request);
        return answer == null ? ResponseEntity.status(status).build() : answer;
    }

    private ProblemDetail named(HttpStatusCode status, String slug) {
        return named.of(status, slug, LocaleContextHolder.getLocale(), RequestIds.current());
    }
}
