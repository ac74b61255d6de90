package org.minsheng.endpoints.description;

import io.swagger.v3.oas.annotations.Hidden;
import org.minsheng.endpoints.refusals.NamedProblems;
import org.minsheng.endpoints.requests.RequestIds;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Somebody asked for the description of a module that there is not: springdoc's way to say so is a failure. */
// an answer of the description, and of no address that it describes
@Hidden
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchModule {

    private final NamedProblems problems;

    NoSuchModule(NamedProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(OpenApiResourceNotFoundException.class)
    ResponseEntity<Object> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(
                        HttpStatus.NOT_FOUND, "not-found", LocaleContextHolder.getLocale(), RequestIds.current()));
    }
}
