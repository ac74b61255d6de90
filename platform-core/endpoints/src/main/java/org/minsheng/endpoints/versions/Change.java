package org.minsheng.endpoints.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed what, for those whose own change came too late. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Change(
        String field,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable String by,
        Instant at) {}
