package org.minsheng.admin.congresses;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Who carries on from a day; what was before stays under the old name. */
@Embeddable
public record Succession(
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
        @Column(name = "begins") LocalDate begins,
        @Column(name = "successor") String successor) {

    public enum Kind {
        MERGED,
        SPLIT
    }
}
