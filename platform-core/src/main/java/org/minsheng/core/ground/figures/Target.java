package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figure an indicator aims at, with how it is meant and how far it can be trusted. A LOST figure is absent; of a
 * TRUNCATED one the part that is left may be kept, but it is no target; BEST_EFFORT may promise no number. Only where less
 * is better can nothing be aimed at (清零), and nowhere less than that.
 */
public record Target(Comparison comparison, @Nullable BigDecimal figure, Quality quality) {

    /** In percent. */
    public static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Why these three can't stand together. */
    public enum Contradiction {
        LOST_WITH_FIGURE,
        FIGURE_MISSING,
        FIGURE_NOT_POSITIVE,
        /** All of it in percent is a hundred of them. */
        PART_OF_ALL
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
        boolean positive = figure.signum() > 0 || comparison == Comparison.LE && figure.signum() == 0;
        return positive ? null : Contradiction.FIGURE_NOT_POSITIVE;
    }

    public static @Nullable Contradiction contradictionIn(
            Comparison comparison, @Nullable BigDecimal figure, Quality quality, String unit) {
        boolean part = comparison == Comparison.FULL_COVERAGE
                && Figures.isPercent(unit)
                && quality.known()
                && figure != null
                && figure.signum() > 0
                && figure.compareTo(ALL) != 0;
        return part ? Contradiction.PART_OF_ALL : contradictionIn(comparison, figure, quality);
    }

    /** The figure to measure against, or null where no target is known. */
    public @Nullable BigDecimal known() {
        return quality.known() ? figure : null;
    }

    /**
     * Actual / target, not capped: 1370 of 1120 beds is 122.32 %. Where less is better, the way from the baseline to the
     * target that has been gone, which is negative when it went the other way; without a baseline to come down from it is
     * met or not met.
     */
    public @Nullable Rate completion(@Nullable BigDecimal actual, @Nullable BigDecimal baseline) {
        BigDecimal wanted = known();
        if (comparison != Comparison.LE || actual == null || wanted == null) {
            return Rate.of(actual, wanted);
        }
        if (baseline == null || baseline.compareTo(wanted) <= 0) {
            return comparison.reached(actual, wanted) ? Rate.full() : Rate.zero();
        }
        return Rate.of(baseline.subtract(actual), baseline.subtract(wanted));
    }

    /** Whether completion knows only met and not met. */
    public boolean metOrNot(@Nullable BigDecimal baseline) {
        return comparison == Comparison.LE && known() != null && !comparison.comesDown(baseline, known());
    }
}
