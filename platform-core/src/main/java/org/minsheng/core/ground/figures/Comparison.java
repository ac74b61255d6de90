package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How an indicator's target is meant: exactly, at least, not above it, all of it, or as much as can be done. */
public enum Comparison {
    EQ,
    GE,
    /** 不超过、低于: less is better. */
    LE,
    FULL_COVERAGE,
    BEST_EFFORT;

    /** Whether a figure is where it was wanted, or beyond it. */
    public boolean reached(BigDecimal actual, BigDecimal wanted) {
        int difference = actual.compareTo(wanted);
        return this == LE ? difference <= 0 : difference >= 0;
    }

    /** Whether less is better and there is a way down from where it stood to where it is wanted. */
    public boolean comesDown(@Nullable BigDecimal baseline, @Nullable BigDecimal wanted) {
        return this == LE && baseline != null && wanted != null && baseline.compareTo(wanted) > 0;
    }

    /**
     * Whether a later figure undoes what was done: a cumulative one that falls, or one that is to come down and rises. A ceiling
     * has no such way: what is counted under it (accidents of a year) may well go up.
     */
    public boolean wentBack(
            BigDecimal earlier, BigDecimal later, @Nullable BigDecimal baseline, @Nullable BigDecimal wanted) {
        if (this != LE) {
            return later.compareTo(earlier) < 0;
        }
        return comesDown(baseline, wanted) && later.compareTo(earlier) > 0;
    }
}
