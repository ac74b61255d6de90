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

    /** The day from which one looks back at a month: the first on which its report is late, or today where that is to come. */
    public LocalDate lookingBackAt(YearMonth month, LocalDate today) {
        LocalDate late = dueDay.dueDate(month).plusDays(1);
        return late.isBefore(today) ? late : today;
    }
}
