package org.minsheng.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented figures that look like a year: a slow spring, then mostly on time, some ahead, some behind. The same at every start. */
final class InventedFigures {

    /** What is done of a target by the end of each month of work if it goes exactly to plan. */
    private static final List<BigDecimal> DONE = Stream.of("0.05", "0.14", "0.26", "0.39", "0.50")
            .map(BigDecimal::new)
            .toList();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The indicators of one project don't move in step. */
    private static final List<BigDecimal> UNEVEN =
            Stream.of("1.00", "1.09", "0.93", "1.04").map(BigDecimal::new).toList();

    private InventedFigures() {}

    /** What one of a project's indicators has come to by the end of the given month of work, the first being 1. */
    static BigDecimal done(ProjectWork work, int indicator, @Nullable BigDecimal target, String unit, int month) {
        if (target == null) {
            return BigDecimal.valueOf((long) month * (6 + 5 * work.no() % 11 + 3L * indicator));
        }
        BigDecimal done = target.multiply(DONE.get(month - 1))
                .multiply(work.pace())
                .multiply(UNEVEN.get(indicator % UNEVEN.size()));
        return "%".equals(unit)
                ? done.min(HUNDRED).setScale(1, RoundingMode.DOWN)
                // half a school is none yet
                : done.setScale(0, RoundingMode.DOWN);
    }
}
