package org.minsheng.endpoints.refusals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.texts.Texts;

/**
 * One thing that is wrong with what was sent, before it is put into words: {@code <code>} says what is wrong and {@code
 * <code>.mend} how to mend it, in the messages of the feature. Rows count from 1.
 */
public record Fault(
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String field,
        @Nullable String value,
        String code,
        List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault inField(String field, @Nullable String value, String code, Object... arguments) {
        return new Fault(null, null, field, value, code, List.of(arguments));
    }

    public static Fault inRow(int row, String field, @Nullable String value, String code, Object... arguments) {
        return new Fault(row, null, field, value, code, List.of(arguments));
    }

    /** As its reader is told. */
    public Flaw told(Texts texts) {
        Object[] said = arguments.toArray();
        return new Flaw(row, column, field, value, texts.of(code, said), texts.of(code + ".mend", said));
    }
}
