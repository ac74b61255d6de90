package org.minsheng.core.execution.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.transport.Crossing;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;

/**
 * A project as listed and planned. It carries the owner's rules for the light (window, thresholds, day on which reports
 * are due), not the light itself: a light changes when the date moves on, with nothing being sent.
 *
 * @param year the livelihood cycle it belongs to
 * @param type CONSTRUCTION or SUBSIDY
 * @param state LISTED, ELECTED, IN_PROGRESS, SUSPENDED, TERMINATED or COMPLETED
 * @param department the name of the responsible department; null while nobody is assigned
 */
public record ProjectSnapshot(
        ProjectId id,
        int year,
        int no,
        String title,
        String type,
        String state,
        @Nullable String department,
        List<IndicatorPlan> indicators,
        LightRules rules,
        boolean sample)
        implements Crossing {

    /**
     * @param comparator EQ, GE, LE, FULL_COVERAGE or BEST_EFFORT
     * @param target null where the figure is unknown
     * @param quality EXACT, RESTORED, LOST or TRUNCATED
     * @param baseline null where nobody said; of an LE the completion goes by it, so both sides need it
     * @param milestones cumulative values to be reached by the end of a month
     */
    public record IndicatorPlan(
            IndicatorId id,
            int position,
            String name,
            String verb,
            String comparator,
            @Nullable BigDecimal target,
            String unit,
            String quality,
            @Nullable BigDecimal baseline,
            List<MilestonePlan> milestones) {}

    public record MilestonePlan(YearMonth month, BigDecimal value) {}

    /**
     * The owner's window and policy; thresholds are percentage points of actual minus planned.
     *
     * @param reportDueDay the report for a month is due on this day of the next
     */
    public record LightRules(
            LocalDate implementingFrom,
            LocalDate implementingTo,
            BigDecimal greenFrom,
            BigDecimal yellowFrom,
            int reportDueDay) {}

    @Override
    public UUID aggregate() {
        return id.value();
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id.value());
    }
}
