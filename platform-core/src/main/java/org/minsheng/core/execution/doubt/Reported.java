package org.minsheng.core.execution.doubt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Comparison;

/**
 * @param name by verb and object
 * @param target null where none is known
 */
public record Reported(
        IndicatorId id,
        String name,
        String unit,
        Comparison comparison,
        @Nullable BigDecimal target,
        @Nullable BigDecimal baseline) {

    /** Whether a figure undoes what was confirmed before. */
    public boolean wentBack(BigDecimal earlier, BigDecimal later) {
        return comparison.wentBack(earlier, later, baseline, target);
    }
}
