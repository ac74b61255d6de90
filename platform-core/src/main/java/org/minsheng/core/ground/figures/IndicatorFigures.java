package org.minsheng.core.ground.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of one indicator as of some month: its target, its milestones and the last confirmed value. */
public record IndicatorFigures(
        Target target, List<Milestone> milestones, @Nullable BigDecimal actual) {

    public IndicatorFigures {
        milestones = milestones.stream().sorted().toList();
    }

    public @Nullable Rate completion() {
        return target.completion(actual);
    }

    public boolean overdue(YearMonth asOf) {
        return milestones.stream().anyMatch(m -> m.overdue(asOf, actual));
    }

    /**
     * Where the indicator should stand at the end of a month: the last milestone due by then, else the share of the
     * window that has gone by. Before the first milestone nothing is planned yet.
     */
    @Nullable Rate planned(YearMonth asOf, Window window) {
        if (target.known() == null) {
            return null;
        }
        if (milestones.isEmpty()) {
            return window.elapsedAtEndOf(asOf);
        }
        BigDecimal due = milestones.stream()
                .filter(m -> m.dueBy(asOf))
                .map(Milestone::value)
                .reduce(BigDecimal.ZERO, (earlier, later) -> later);
        return Objects.requireNonNull(target.completion(due)).cappedAtFull();
    }
}
