package org.minsheng.admin.linkage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a grant, and its terms from then on; without a party it was the calendar. */
@Embeddable
public record GrantStep(
        @Column(name = "at") Instant at,
        @Nullable Party by,
        @Column(name = "what") @Enumerated(EnumType.STRING) What what,
        Terms terms,
        @Column(name = "reason") @Nullable String reason) {

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
