package org.minsheng.core.execution.report;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Only what has been submitted and not been decided can be confirmed or returned. */
final class ReportDecidedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    ReportDecidedAlready(ReportState state) {
        super(HttpStatus.CONFLICT, "report-decided-already", state.name());
    }
}
