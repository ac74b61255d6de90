package org.minsheng.core.ground.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What decides about lights and lateness: the owner's window and policy. */
public record Rules(Window window, LightThresholds lights, ReportDueDay dueDay) {

    /** The last month of the window whose report should be in by now; none before the first is due. */
    public Optional<YearMonth> lastDue(LocalDate today) {
        YearMonth last = YearMonth.from(window.to());
        YearMonth due = dueDay.lastDue(today);
        YearMonth within = due.isAfter(last) ? last : due;
        return window.touches(within) ? Optional.of(within) : Optional.empty();
    }
}
