package org.minsheng.endpoints.refusals;

import java.util.List;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/** Where in a body something stands that can't be read; what was read until there is nobody's to see again. */
final class Unreadable {

    static final String CODE = "body.unreadable";

    private static final int LONGEST = 100;

    private Unreadable() {}

    /** Named as a flawed field would be, {@code members[2].name}; empty if it is the body as a whole. */
    static Optional<String> place(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException broken
                        && !broken.getPath().isEmpty()
                ? Optional.of(named(broken.getPath()))
                : Optional.empty();
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
