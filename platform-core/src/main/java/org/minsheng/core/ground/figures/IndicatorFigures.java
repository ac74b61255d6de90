package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one indicator as of some month: its target, its milestones and the last confirmed value.
 *
 * @param baseline where it stood before; only where less is better does it decide about the completion
 */
public record IndicatorFigures(
        Target target,
        @Nullable BigDecimal baseline,
        List<Milestone> milestones,
        @Nullable BigDecimal actual) {

    public IndicatorFigures {
        milestones = milestones.stream().sorted().toList();
    }

    public @Nullable Rate completion() {
        return target.completion(actual, baseline);
    }

    /**
     * Due, and not shown to be reached: what nobody has confirmed counts as not reached. What a later milestone already allows
     * (not more than 1 by March, not more than 3 by June) is no longer asked by an earlier one.
     */
    public boolean overdue(Milestone milestone, YearMonth asOf) {
        return milestone.dueBy(asOf)
                && milestones.stream()
                        .filter(each -> each.dueBy(asOf) && each.compareTo(milestone) >= 0)
                        .noneMatch(this::reached);
    }

    private boolean reached(Milestone milestone) {
        return actual != null && target.comparison().reached(actual, milestone.value());
    }

    public boolean overdue(YearMonth asOf) {
        return milestones.stream().anyMatch(milestone -> overdue(milestone, asOf));
    }

    /**
     * Where the indicator should stand at the end of a month: the last milestone due by then, else the share of the
     * window that has gone by. Before the first milestone nothing is planned yet.
     */
    public @Nullable Rate planned(YearMonth asOf, Window window) {
        if (target.known() == null) {
            return null;
        }
        if (milestones.isEmpty()) {
            return withoutMilestones(window.elapsedAtEndOf(asOf));
        }
        return milestones.reversed().stream()
                .filter(milestone -> milestone.dueBy(asOf))
                .findFirst()
                .map(this::completionAt)
                .orElse(Rate.zero());
    }

    /**
     * What is only met or not met is a ceiling that is not to be exceeded at any time, so all of it is planned from the first
     * day on. There is no half of it that could be due in June; and a ceiling that holds, counted against half, would make up
     * for whatever else in the project is behind.
     */
    private Rate withoutMilestones(Rate elapsed) {
        boolean begun = elapsed.compareTo(Rate.zero()) > 0;
        return begun && target.metOrNot(baseline) ? Rate.full() : elapsed;
    }

    private Rate completionAt(Milestone milestone) {
        return Objects.requireNonNull(target.completion(milestone.value(), baseline))
                .withinWhole();
    }
}
