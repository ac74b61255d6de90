package org.minsheng.core.execution.doubt;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Figures;

/**
 * A reported figure that may be true and is more likely a slip, so whoever hands it in is asked. It names the very figures it
 * speaks of: affirming it affirms these and no others.
 *
 * @param indicator null of money
 * @param value what is reported; fen of money
 * @param against the target, the figure before or the plan that it is held against; null where it is odd by itself
 */
@Embeddable
public record Doubt(
        @Column @Enumerated(EnumType.STRING) Kind kind,
        @Column @Enumerated(EnumType.STRING) Figure figure,
        @Nullable IndicatorId indicator,
        BigDecimal value,
        @Nullable BigDecimal against) {

    public enum Kind {
        /** More than the target: over-achievement is real, so it is asked and not refused. */
        ABOVE_TARGET,
        /** Since the last confirmed figure more than the whole target. */
        JUMP,
        /** Half a household. */
        FRACTION,
        ABOVE_HUNDRED_PERCENT,
        ABOVE_PLAN,
        /** A hundred times the plan or more: yuan given where ten thousand yuan are asked for. */
        MANIFOLD_OF_PLAN,
        /** A ten-thousandth of the plan or less: the same slip the other way round. */
        SLIVER_OF_PLAN,
        /** A hundred times the last confirmed figure or more, where no target or plan says what is too much. */
        MANIFOLD_OF_BEFORE,
        /** A figure of an earlier month that what is confirmed of a later one would undo. */
        AGAINST_LATER
    }

    /** Which of the figures of a report it speaks of. */
    public enum Figure {
        VALUE,
        ISSUED,
        PAID
    }

    public Doubt {
        value = Figures.plain(value);
        against = against == null ? null : Figures.plain(against);
    }

    public static Doubt ofValue(Kind kind, IndicatorId indicator, BigDecimal value, @Nullable BigDecimal against) {
        return new Doubt(kind, Figure.VALUE, indicator, value, against);
    }

    public static Doubt ofMoney(Kind kind, Figure figure, long fen, long againstFen) {
        return new Doubt(kind, figure, null, BigDecimal.valueOf(fen), BigDecimal.valueOf(againstFen));
    }
}
