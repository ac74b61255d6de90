package org.minsheng.endpoints.refusals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.requests.KnownYears;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Where in a request something stands that can't be read; what was read until there is nobody's to see again. */
final class Unreadable {

    private static final String CODE = "body.unreadable";
    private static final String FAR_OFF = "date.far-off";
    private static final String NOT_ONE_OF = "parameter.not-one-of";

    private static final String NOT_WHOLE = "number.not-whole";
    private static final String PART_OF_A_FEN = "number.part-of-a-fen";
    private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class, int.class, Integer.class);

    private static final int LONGEST = 100;

    private Unreadable() {}

    /** Named as a flawed field would be, {@code members[2].name}; empty if it is the body as a whole. */
    static List<Fault> in(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException broken
                        && !broken.getPath().isEmpty()
                ? List.of(fault(broken, named(broken.getPath())))
                : List.of();
    }

    private static Fault fault(JacksonException broken, String field) {
        if (KnownYears.refused(broken)) {
            return Fault.inField(field, null, FAR_OFF);
        }
        if (!(broken instanceof InvalidFormatException format
                && format.getValue() instanceof Double
                && WHOLE.contains(format.getTargetType()))) {
            return Fault.inField(field, null, CODE);
        }
        // sums are called so in all our forms, as the description of the API says
        return Fault.inField(field, null, field.endsWith("Fen") ? PART_OF_A_FEN : NOT_WHOLE, field);
    }

    /** The parameters that are not what they are described as; where only some values are known, with those. */
    static List<Fault> in(BindException unreadable) {
        return unreadable.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .map(Unreadable::fault)
                .toList();
    }

    private static Fault fault(FieldError unreadable) {
        Class<?> wanted = unreadable.contains(TypeMismatchException.class)
                ? unreadable.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
        return wanted != null && wanted.isEnum()
                ? Fault.inField(unreadable.getField(), null, NOT_ONE_OF, known(wanted))
                : Fault.inField(unreadable.getField(), null, CODE);
    }

    /** A parameter that is a date, can be read well and lies in no year of ours; empty if it is something else. */
    static List<Fault> farOff(TypeMismatchException unreadable) {
        return KnownYears.refused(unreadable) && unreadable instanceof MethodArgumentTypeMismatchException parameter
                ? List.of(Fault.inField(parameter.getName(), shortened(parameter.getValue()), FAR_OFF))
                : List.of();
    }

    private static @Nullable String shortened(@Nullable Object value) {
        return value instanceof String text ? text.substring(0, Math.min(LONGEST, text.length())) : null;
    }

    private static String known(Class<?> values) {
        return Stream.of(values.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String named(List<JacksonException.Reference> path) {
        var place = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.substring(0, Math.min(LONGEST, place.length()));
    }
}
