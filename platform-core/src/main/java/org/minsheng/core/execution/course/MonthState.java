package org.minsheng.core.execution.course;

import java.time.LocalDate;
import java.time.YearMonth;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Reporting;

/** How it stands with the report of a month. */
public enum MonthState {
    /** Its figures hold. */
    CONFIRMED,
    /** Its figures hold; a correction of them was given back and is waited for. */
    CORRECTION_RETURNED,
    /** Handed in, and nobody has decided about it yet. */
    WAITING,
    /** Given back, and not come again. */
    RETURNED,
    /** Due, and never come. */
    MISSING,
    /** Owed, and not due yet. */
    NOT_DUE,
    /** None is owed, because the project came later or rests. */
    NOT_OWED;

    static MonthState of(
            YearMonth month, boolean confirmed, Reporting reporting, ReportDueDay dueDay, LocalDate today) {
        boolean returned = reporting.returned().contains(month);
        if (confirmed) {
            return returned ? CORRECTION_RETURNED : CONFIRMED;
        }
        if (returned) {
            return RETURNED;
        }
        if (reporting.handedIn().contains(month)) {
            return WAITING;
        }
        if (!reporting.owes(month)) {
            return NOT_OWED;
        }
        return dueDay.isLate(month, today) ? MISSING : NOT_DUE;
    }
}
