package org.minsheng.core.execution.yearlist;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A list with mistakes is not taken, not even in part. */
final class ImportNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportNotReady() {
        super(HttpStatus.CONFLICT, "import-not-ready");
    }
}
