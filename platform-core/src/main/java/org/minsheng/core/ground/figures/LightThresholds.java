package org.minsheng.core.ground.figures;

import java.math.BigDecimal;

/** From which difference (actual − planned, in points) a light is green, and from which it is yellow; below that, red. */
public record LightThresholds(BigDecimal greenFrom, BigDecimal yellowFrom) {

    public static final LightThresholds DEFAULT = new LightThresholds(BigDecimal.valueOf(-5), BigDecimal.valueOf(-15));

    public LightThresholds {
        if (greenFrom.compareTo(yellowFrom) <= 0) {
            throw new IllegalArgumentException("Green begins above yellow: " + greenFrom + " ≤ " + yellowFrom);
        }
    }
}
