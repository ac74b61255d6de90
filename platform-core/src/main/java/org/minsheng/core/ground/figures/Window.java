package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** The days in which a year's projects are carried out, both included. */
public record Window(LocalDate from, LocalDate to) {

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
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
    }
}
