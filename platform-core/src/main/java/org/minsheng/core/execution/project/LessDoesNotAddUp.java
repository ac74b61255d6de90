package org.minsheng.core.execution.project;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What is not to be exceeded is no amount of work that could be divided: districts that each stay below a ceiling say nothing
 * about the sum, and figures that came down from a baseline don't add up to the city's.
 */
public final class LessDoesNotAddUp extends Refusal {

    private static final long serialVersionUID = 1L;

    public LessDoesNotAddUp(String indicator) {
        super(HttpStatus.CONFLICT, "less-does-not-add-up", indicator);
    }
}
