package org.minsheng.endpoints.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, for those whose own change came too late.
 *
 * @param of which of several things the field belongs to, by its name; null where there is only one
 * @param from as JSON has it: numbers stay numbers, what is known by month is an object by month
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Change(
        String field,
        @Nullable String of,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable String by,
        Instant at) {}
