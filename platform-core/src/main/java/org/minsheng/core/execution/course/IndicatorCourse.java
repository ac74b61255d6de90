package org.minsheng.core.execution.course;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorFacts;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.IndicatorFigures;

/**
 * One indicator over the months.
 *
 * @param latest with its target, its milestones and the last figure that counts
 * @param values by month, what counted at its end; a month of which nothing is known is absent
 */
public record IndicatorCourse(IndicatorId id, IndicatorFigures latest, NavigableMap<YearMonth, BigDecimal> values) {

    static IndicatorCourse of(IndicatorFacts facts) {
        NavigableMap<YearMonth, BigDecimal> rolledUp = facts.rolledUp();
        return new IndicatorCourse(facts.id(), facts.figures(), rolledUp == null ? facts.confirmed() : rolledUp);
    }

    boolean withoutMonths() {
        return values.isEmpty() && latest.actual() != null;
    }

    /** As it stood in that month, and not in an earlier one that is still the last known. */
    IndicatorFigures in(YearMonth month) {
        return with(values.get(month));
    }

    IndicatorFigures upTo(YearMonth month) {
        Map.Entry<YearMonth, BigDecimal> last = values.floorEntry(month);
        return with(last == null ? null : last.getValue());
    }

    private IndicatorFigures with(@Nullable BigDecimal value) {
        return new IndicatorFigures(latest.target(), latest.baseline(), latest.milestones(), value);
    }
}
