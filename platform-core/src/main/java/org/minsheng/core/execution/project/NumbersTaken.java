package org.minsheng.core.execution.project;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Since the preview somebody else has imported projects of these numbers. */
final class NumbersTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    NumbersTaken(int year, String numbers) {
        super(HttpStatus.CONFLICT, "numbers-taken", Integer.toString(year), numbers);
    }
}
