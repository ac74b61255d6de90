package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Milestone;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Target;

/**
 * An indicator with everything confirmed about it.
 *
 * @param confirmed by month, what the department had confirmed
 * @param rolledUp by month, what the districts' confirmed figures add up to; null if it is not shared out
 * @param sample whether what the districts sent is invented for demonstration
 */
public record IndicatorFacts(
        IndicatorId id,
        int position,
        String name,
        String verb,
        ProjectType type,
        Target target,
        String unit,
        @Nullable BigDecimal baseline,
        List<Milestone> milestones,
        NavigableMap<YearMonth, BigDecimal> confirmed,
        @Nullable NavigableMap<YearMonth, BigDecimal> rolledUp,
        boolean sample) {

    /** By verb and object. */
    public String called() {
        return new Deed(verb, name).called();
    }

    /** Part of it is done by districts, so what they confirm adds up and nobody else reports it. */
    public boolean isRolledUp() {
        return rolledUp != null;
    }

    /** The last figure that counts; null before the first. */
    public @Nullable BigDecimal actual() {
        return valueOf(counting().lastEntry());
    }

    /** The figure that counted at the end of that month. */
    public @Nullable BigDecimal actual(YearMonth upTo) {
        return valueOf(counting().floorEntry(upTo));
    }

    private NavigableMap<YearMonth, BigDecimal> counting() {
        return rolledUp == null ? confirmed : rolledUp;
    }

    private static @Nullable BigDecimal valueOf(Map.@Nullable Entry<YearMonth, BigDecimal> entry) {
        return entry == null ? null : entry.getValue();
    }

    /** The last month of which districts have confirmed anything. */
    @Nullable YearMonth rolledUpAsOf() {
        return rolledUp == null || rolledUp.isEmpty() ? null : rolledUp.lastKey();
    }

    public IndicatorFigures figures() {
        return new IndicatorFigures(target, baseline, milestones, actual());
    }

    IndicatorFigures figures(YearMonth upTo) {
        return new IndicatorFigures(target, baseline, milestones, actual(upTo));
    }
}
