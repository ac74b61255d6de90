package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** The days in which a year's projects are carried out, both included. */
public record Window(LocalDate from, LocalDate to) {

    /** The work of a year takes two at most; whatever counts the months of a window can rely on it. */
    public static final int MOST_MONTHS = 24;

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A window does not end before it begins: " + from + " … " + to);
        }
    }

    /** The share of the window gone by when that day is over. */
    public Rate elapsedAtEndOf(LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, all);
        return Objects.requireNonNull(Rate.of(BigDecimal.valueOf(gone), BigDecimal.valueOf(all)));
    }

    public Rate elapsedAtEndOf(YearMonth month) {
        return elapsedAtEndOf(month.atEndOfMonth());
    }

    public boolean touches(YearMonth month) {
        return touches(month, month);
    }

    /** Whether any of these months lies in it, both included. */
    public boolean touches(YearMonth first, YearMonth last) {
        return !last.isBefore(YearMonth.from(from)) && !first.isAfter(YearMonth.from(to));
    }
}
