package org.minsheng.admin.linkage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a grant, and its terms from then on; without a party it was the calendar. */
public record GrantStep(
        long version,
        Instant at,
        @Nullable Party by,
        What what,
        Terms terms,
        @Nullable String reason) {

    public enum What {
        PROPOSED,
        AGREED,
        TRIMMED,
        REFUSED,
        ENDED,
        EXPIRED,
        PARTED
    }
}
