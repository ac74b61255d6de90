package org.minsheng.endpoints.refusals;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with what was sent, as its reader is told: where, what it says there, why and how to mend it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flaw(
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String field,
        @Nullable String value,
        String message,
        @Nullable String mend) {}
