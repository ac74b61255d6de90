package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A rate in percent, kept unrounded; only {@link #shown()} rounds, half-up to two decimals. There is no rate of something
 * whose whole is unknown or nothing: it is null, never 0 or 100.
 */
public record Rate(BigDecimal percent) implements Comparable<Rate> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** 34 digits: a quotient of our figures can't come near enough to a tie to be rounded twice into the wrong decimal. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    public static @Nullable Rate of(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() <= 0) {
            return null;
        }
        return new Rate(part.multiply(HUNDRED).divide(whole, EXACT));
    }

    public static @Nullable Rate of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    public static @Nullable Rate of(@Nullable Money part, @Nullable Money whole) {
        return part == null || whole == null ? null : of(part.fen(), whole.fen());
    }

    /** The mean, or null of nothing. */
    public static @Nullable Rate mean(Collection<Rate> rates) {
        if (rates.isEmpty()) {
            return null;
        }
        BigDecimal sum = rates.stream().map(Rate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rate(sum.divide(BigDecimal.valueOf(rates.size()), EXACT));
    }

    public static Rate zero() {
        return new Rate(BigDecimal.ZERO);
    }

    public static Rate full() {
        return new Rate(HUNDRED);
    }

    public static @Nullable BigDecimal shown(@Nullable Rate rate) {
        return rate == null ? null : rate.shown();
    }

    public BigDecimal shown() {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }

    /** As it counts in a mean: more than all does not make up for others, and less than nothing is nothing done. */
    public Rate withinWhole() {
        return new Rate(percent.max(BigDecimal.ZERO).min(HUNDRED));
    }

    /** The difference in percentage points. */
    public BigDecimal pointsAbove(Rate other) {
        return percent.subtract(other.percent);
    }

    public boolean atLeast(int wholePercent) {
        return percent.compareTo(BigDecimal.valueOf(wholePercent)) >= 0;
    }

    @Override
    public int compareTo(Rate other) {
        return percent.compareTo(other.percent);
    }
}
