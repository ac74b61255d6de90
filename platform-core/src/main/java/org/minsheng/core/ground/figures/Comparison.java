package org.minsheng.core.ground.figures;

/** How an indicator's target is meant: exactly, at least, all of it, or as much as can be done. */
public enum Comparison {
    EQ,
    GE,
    FULL_COVERAGE,
    BEST_EFFORT
}
