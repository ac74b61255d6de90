package org.minsheng.core.ground.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day of the next month on which the report of a month is due. It is late from the day after. */
public record ReportDueDay(int day) {

    public static final ReportDueDay DEFAULT = new ReportDueDay(5);

    public ReportDueDay {
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("A due day exists in every month: 1 … 28, not " + day);
        }
    }

    public LocalDate dueDate(YearMonth month) {
        return month.plusMonths(1).atDay(day);
    }

    public boolean isLate(YearMonth month, LocalDate on) {
        return on.isAfter(dueDate(month));
    }

    /** The last month whose report should be in by now: its due date has gone by. */
    public YearMonth lastDue(LocalDate today) {
        YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
        return isLate(lastMonth, today) ? lastMonth : lastMonth.minusMonths(1);
    }
}
