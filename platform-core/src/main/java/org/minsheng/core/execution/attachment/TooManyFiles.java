package org.minsheng.core.execution.attachment;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A report shows a few things, and is no album. */
final class TooManyFiles extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyFiles() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-files", ReportFiles.MOST_PHOTOS, ReportFiles.MOST_DOCUMENTS);
    }
}
