package org.minsheng.core.execution.share;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** 90 % in one district and 80 % in another are not 170 % of a city. */
final class PercentagesDoNotAddUp extends Refusal {

    private static final long serialVersionUID = 1L;

    PercentagesDoNotAddUp() {
        super(HttpStatus.CONFLICT, "percentages-do-not-add-up");
    }
}
