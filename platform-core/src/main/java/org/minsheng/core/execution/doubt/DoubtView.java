package org.minsheng.core.execution.doubt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;

/**
 * A doubt as its reader is told. Sent back without its words it affirms what it speaks of.
 *
 * @param value fen of money, like {@code against}
 */
public record DoubtView(
        Doubt.Kind kind,
        Doubt.Figure figure,
        @Nullable IndicatorId indicatorId,
        BigDecimal value,
        @Nullable BigDecimal against,
        String message) {}
