package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.time.YearMonth;

/** The value an indicator is to reach by the end of a month: cumulative, or what it is to have come down to. */
public record Milestone(YearMonth month, BigDecimal value) implements Comparable<Milestone> {

    public boolean dueBy(YearMonth asOf) {
        return !month.isAfter(asOf);
    }

    @Override
    public int compareTo(Milestone other) {
        return month.compareTo(other.month);
    }
}
