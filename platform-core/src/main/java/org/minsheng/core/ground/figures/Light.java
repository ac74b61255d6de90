package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far the actual progress is from the planned one, in the colours of a traffic light. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    /** Nothing to compare: no known target, or nothing confirmed yet. */
    UNKNOWN;

    /** An overdue milestone is red whatever the mean says. */
    public static Light of(Progress progress, LightThresholds thresholds) {
        return progress.overdueMilestone() ? RED : of(progress.actual(), progress.planned(), thresholds);
    }

    public static Light of(@Nullable Rate actual, @Nullable Rate planned, LightThresholds thresholds) {
        if (actual == null || planned == null) {
            return UNKNOWN;
        }
        BigDecimal difference = actual.pointsAbove(planned);
        if (difference.compareTo(thresholds.greenFrom()) >= 0) {
            return GREEN;
        }
        return difference.compareTo(thresholds.yellowFrom()) >= 0 ? YELLOW : RED;
    }
}
