package org.minsheng.core.ground.figures;

import java.math.BigDecimal;

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
}
