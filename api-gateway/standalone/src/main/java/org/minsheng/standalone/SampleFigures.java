package org.minsheng.standalone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Invented figures that look like a year: mostly on time, some ahead, some behind. The same at every start. */
final class SampleFigures {

    private static final BigDecimal MONTHS = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The indicators of one project don't move in step. */
    private static final BigDecimal[] UNEVEN = {
        new BigDecimal("1.00"), new BigDecimal("1.09"), new BigDecimal("0.93"), new BigDecimal("1.04")
    };

    private SampleFigures() {}

    /** What one of a project's indicators has come to by the end of the given month of work, the first being 1. */
    static BigDecimal done(SampleWork work, int indicator, @Nullable BigDecimal target, String unit, int month) {
        if (target == null) {
            return BigDecimal.valueOf((long) month * (6 + 5 * work.no() % 11 + 3L * indicator));
        }
        BigDecimal done = target.multiply(BigDecimal.valueOf(month))
                .multiply(work.pace())
                .multiply(UNEVEN[indicator % UNEVEN.length])
                .divide(MONTHS);
        return "%".equals(unit)
                ? done.min(HUNDRED).setScale(1, RoundingMode.DOWN)
                // half a school is none yet
                : done.setScale(0, RoundingMode.DOWN);
    }
}
