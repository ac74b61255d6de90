package org.minsheng.endpoints.description;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Why a request may be refused, and from which form of a request that follows. */
enum Refused {
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST, asked -> asked.hasBody() || asked.hasParameters()),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, Asked::isProtected),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, Asked::isProtected),
    NOT_FOUND(HttpStatus.NOT_FOUND, asked -> asked.hasParameterIn("path") || asked.takes("cursor")),
    CONFLICT(HttpStatus.CONFLICT, asked -> asked.changes() || asked.isOfMembers()),
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED, Asked::changes),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, Asked::hasBody),
    NOT_VALID(
            HttpStatus.UNPROCESSABLE_CONTENT,
            asked -> asked.hasBody() || asked.hasBounds() || asked.takes(EntityTags.IDEMPOTENCY_KEY)),
    LOCKED(HttpStatus.LOCKED, asked -> false),
    VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED, asked -> asked.takes(IF_MATCH)),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, asked -> true),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, asked -> true);

    private final HttpStatus status;
    private final Predicate<Asked> when;

    Refused(HttpStatus status, Predicate<Asked> when) {
        this.status = status;
        this.when = when;
    }

    HttpStatus status() {
        return status;
    }

    boolean possible(Asked asked) {
        return when.test(asked);
    }

    /** The form of a request: all that the rules go by. */
    record Asked(PathItem.HttpMethod method, String path, Operation operation) {

        /** Invitations are opened and people sign in without anybody's token. */
        boolean isProtected() {
            return path.startsWith("/api/") && !path.contains("/public/");
        }

        /** A page of theirs says in which membership it was opened. */
        boolean isOfMembers() {
            return isProtected() && !isForVisitors();
        }

        /** The gateway holds a token for whoever comes to a congress's public address; nobody's session opens it. */
        boolean isForVisitors() {
            return path.contains("/portal/");
        }

        /** Somebody else may do so in the same moment, whether or not a version is asked for. */
        boolean changes() {
            return method != PathItem.HttpMethod.GET;
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }

        boolean takes(String name) {
            return parameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
        }

        boolean hasParameterIn(String place) {
            return parameters().stream().anyMatch(parameter -> place.equals(parameter.getIn()));
        }

        /** Not any text is a number, a date or an id, and U+0000 is not even a text. */
        boolean hasParameters() {
            return !parameters().isEmpty();
        }

        /** A number within bounds, a text of some length or form. */
        boolean hasBounds() {
            return parameters().stream()
                    .map(Parameter::getSchema)
                    .filter(Objects::nonNull)
                    .anyMatch(schema -> Stream.of(
                                    schema.getMinimum(),
                                    schema.getMaximum(),
                                    schema.getMinLength(),
                                    schema.getMaxLength(),
                                    schema.getPattern(),
                                    // of our years alone
                                    "date".equals(schema.getFormat()) ? schema.getFormat() : null)
                            .anyMatch(Objects::nonNull));
        }

        private List<Parameter> parameters() {
            return operation.getParameters() == null ? List.of() : operation.getParameters();
        }
    }
}
