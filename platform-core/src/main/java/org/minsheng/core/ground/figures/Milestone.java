package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The value an indicator is to reach by the end of a month: cumulative, or what it is to have come down to. */
public record Milestone(YearMonth month, BigDecimal value) implements Comparable<Milestone> {

    public boolean dueBy(YearMonth asOf) {
        return !month.isAfter(asOf);
    }

    /** Due, and not shown to be reached: what nobody has confirmed counts as not reached. */
    public boolean overdue(YearMonth asOf, @Nullable BigDecimal actual, Comparison comparison) {
        return dueBy(asOf) && (actual == null || !comparison.reached(actual, value));
    }

    @Override
    public int compareTo(Milestone other) {
        return month.compareTo(other.month);
    }
}
