package org.minsheng.endpoints.refusals;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with what was sent: where, what it says there, why that is wrong and how to mend it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flaw(
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String field,
        @Nullable String value,
        String message,
        @Nullable String mend) {

    public static Flaw inField(String field, @Nullable String value, String message, @Nullable String mend) {
        return new Flaw(null, null, field, value, message, mend);
    }

    public static Flaw inCell(int row, String column, @Nullable String value, String message, @Nullable String mend) {
        return new Flaw(row, column, null, value, message, mend);
    }
}
