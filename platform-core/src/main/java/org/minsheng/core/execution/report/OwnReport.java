package org.minsheng.core.execution.report;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Figures count because a second person has looked at them: nobody confirms what they handed in themselves. */
final class OwnReport extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnReport() {
        super(HttpStatus.CONFLICT, "own-report");
    }
}
