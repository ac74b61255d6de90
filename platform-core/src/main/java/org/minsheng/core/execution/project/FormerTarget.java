package org.minsheng.core.execution.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;

/**
 * A target as it was before it was adjusted; it stays visible.
 *
 * @param until the day on which another took its place
 */
@Embeddable
record FormerTarget(
        @Enumerated(EnumType.STRING) @Column(name = "comparator")
        Comparison comparison,

        @Nullable BigDecimal target,
        @Enumerated(EnumType.STRING) Quality quality,
        LocalDate until) {

    static FormerTarget of(Target target, LocalDate until) {
        return new FormerTarget(target.comparison(), target.figure(), target.quality(), until);
    }

    Target was() {
        return new Target(comparison, target, quality);
    }
}
