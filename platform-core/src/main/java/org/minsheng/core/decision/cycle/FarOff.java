package org.minsheng.core.decision.cycle;

import java.time.LocalDate;
import org.minsheng.core.ground.figures.Window;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A date or a window that belongs to no year that can be planned, or more of them than a congress can need. */
final class FarOff extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int MOST_POLICIES = 100;

    private FarOff(String slug, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, slug, arguments);
    }

    static void refuse(LocalDate appliesFrom, TenantPolicy decided) {
        if (appliesFrom.isBefore(FIRST) || appliesFrom.isAfter(LAST)) {
            throw new FarOff("policy-far-off");
        }
        if (decided.periods().size() >= MOST_POLICIES && !decided.periods().containsKey(appliesFrom)) {
            throw new FarOff("policies-too-many", MOST_POLICIES);
        }
    }

    /** Projects of a year are carried out about that year: figures are worked out for each of its months. */
    static void refuse(int year, Window window) {
        if (!window.to().isBefore(window.from().plusMonths(Window.MOST_MONTHS))) {
            throw new FarOff("window-too-long", Window.MOST_MONTHS);
        }
        if (window.from().getYear() < year - 1 || window.to().getYear() > year + 1) {
            throw new FarOff("window-far-off", Integer.toString(year));
        }
    }
}
