package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figure an indicator aims at, with how it is meant and how far it can be trusted. A LOST figure is absent; of a
 * TRUNCATED one the part that is left may be kept, but it is no target; BEST_EFFORT may promise no number.
 */
public record Target(Comparison comparison, @Nullable BigDecimal figure, Quality quality) {

    /** Why these three can't stand together. */
    public enum Contradiction {
        LOST_WITH_FIGURE,
        FIGURE_MISSING,
        FIGURE_NOT_POSITIVE
    }

    public Target {
        Contradiction contradiction = contradictionIn(comparison, figure, quality);
        if (contradiction != null) {
            throw new IllegalArgumentException("Not a target: " + contradiction);
        }
    }

    public static @Nullable Contradiction contradictionIn(
            Comparison comparison, @Nullable BigDecimal figure, Quality quality) {
        if (figure == null) {
            boolean promised = quality.known() && comparison != Comparison.BEST_EFFORT;
            return promised ? Contradiction.FIGURE_MISSING : null;
        }
        if (quality == Quality.LOST) {
            return Contradiction.LOST_WITH_FIGURE;
        }
        return figure.signum() <= 0 ? Contradiction.FIGURE_NOT_POSITIVE : null;
    }

    /** The figure to measure against, or null where no target is known. */
    public @Nullable BigDecimal known() {
        return quality.known() ? figure : null;
    }

    /** Actual / target, not capped: 1370 of 1120 beds is 122.32 %. */
    public @Nullable Rate completion(@Nullable BigDecimal actual) {
        return Rate.of(actual, known());
    }
}
