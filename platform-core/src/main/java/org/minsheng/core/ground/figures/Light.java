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
        return Reason.of(progress, thresholds).light();
    }

    public static Light of(@Nullable Rate actual, @Nullable Rate planned, LightThresholds thresholds) {
        return of(new Progress(actual, planned, false), thresholds);
    }

    /** Why a light is what it is, for whoever reads it: each reason makes one light, so the two never contradict each other. */
    public enum Reason {
        NOT_BEHIND(GREEN),
        BEHIND(YELLOW),
        FAR_BEHIND(RED),
        MILESTONE_OVERDUE(RED),
        NOTHING_CONFIRMED(UNKNOWN),
        NO_TARGET(UNKNOWN);

        private final Light light;

        Reason(Light light) {
            this.light = light;
        }

        public Light light() {
            return light;
        }

        public static Reason of(Progress progress, LightThresholds thresholds) {
            Rate actual = progress.actual();
            Rate planned = progress.planned();
            if (progress.overdueMilestone()) {
                return MILESTONE_OVERDUE;
            }
            if (planned == null) {
                return NO_TARGET;
            }
            if (actual == null) {
                return NOTHING_CONFIRMED;
            }
            BigDecimal difference = actual.pointsAbove(planned);
            if (difference.compareTo(thresholds.greenFrom()) >= 0) {
                return NOT_BEHIND;
            }
            return difference.compareTo(thresholds.yellowFrom()) >= 0 ? BEHIND : FAR_BEHIND;
        }
    }
}
