package org.minsheng.core.execution.report;

import java.time.YearMonth;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** This month can't be reported, and why. */
final class ReportRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ReportRefused(String slug, Object... arguments) {
        super(HttpStatus.CONFLICT, slug, arguments);
    }

    static ReportRefused ofAnotherYear(YearMonth month) {
        return new ReportRefused("report-outside-window", month);
    }

    static ReportRefused ofTheFuture(YearMonth month) {
        return new ReportRefused("report-of-the-future", month);
    }

    static ReportRefused afterItCameToRest(YearMonth month) {
        return new ReportRefused("report-after-rest", month);
    }

    static ReportRefused handedInJustNow() {
        return new ReportRefused("report-handed-in-just-now");
    }
}
