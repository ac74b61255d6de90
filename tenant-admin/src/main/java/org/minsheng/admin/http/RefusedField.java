package org.minsheng.admin.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent: {@code <code>} and {@code <code>.mend} in the message bundle say what is wrong
 * and how to mend it. The row counts from 1; it is absent where there are no rows.
 */
public record RefusedField(
        @Nullable Integer row,
        @Nullable String field,
        @Nullable String value,
        String code,
        List<Object> args) {

    public static RefusedField of(String field, @Nullable String value, String code, Object... args) {
        return new RefusedField(null, field, value, code, List.of(args));
    }

    public static RefusedField inRow(int row, String field, @Nullable String value, String code, Object... args) {
        return new RefusedField(row, field, value, code, List.of(args));
    }
}
