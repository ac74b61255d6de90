package org.minsheng.endpoints.requests;

import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * The years that dates of ours lie in. A date of another year is a slip of the keyboard, and whatever counts the months up to
 * it would count for a while; so it is refused where it comes in, whoever asks for it.
 */
public final class KnownYears {

    static final int FIRST = 1900;
    static final int LAST = 2100;

    private KnownYears() {}

    static boolean hold(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** Whether something was refused because of that. */
    public static boolean refused(Throwable refusal) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refusal);
        return cause instanceof InBody || cause instanceof InParameter;
    }

    /** Knows the place in the body, as whatever Jackson can't read. */
    static final class InBody extends InvalidFormatException {

        private static final long serialVersionUID = 1L;

        InBody(JsonParser json, String text, Class<?> type) {
            super(json, "Not from " + FIRST + " to " + LAST, text, type);
        }
    }

    /** What a converter says of a parameter. */
    static final class InParameter extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        InParameter() {
            super("Not from " + FIRST + " to " + LAST);
        }
    }
}
