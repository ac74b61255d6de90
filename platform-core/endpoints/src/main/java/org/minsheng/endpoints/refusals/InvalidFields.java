package org.minsheng.endpoints.refusals;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/** What Bean Validation finds wrong, told as everything else that is. */
final class InvalidFields {

    private static final int LONGEST_ECHO = 100;

    private final MessageSource messages;

    InvalidFields(MessageSource messages) {
        this.messages = messages;
    }

    Flaw flaw(ObjectError error) {
        return error instanceof FieldError field
                ? flaw(field.getField(), field.getRejectedValue(), field)
                : flaw(error.getObjectName(), null, error);
    }

    Flaw flaw(ParameterValidationResult parameter, MessageSourceResolvable error) {
        String name = parameter.getMethodParameter().getParameterName();
        return error instanceof ObjectError inObject
                ? flaw(inObject)
                : flaw(name == null ? "" : name, parameter.getArgument(), error);
    }

    private Flaw flaw(String field, @Nullable Object value, MessageSourceResolvable error) {
        String message = messages.getMessage(error, LocaleContextHolder.getLocale());
        return new Flaw(null, null, field, echo(value), message, null);
    }

    private static @Nullable String echo(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Number
                ? value.toString()
                        .substring(0, Math.min(LONGEST_ECHO, value.toString().length()))
                : null;
    }
}
