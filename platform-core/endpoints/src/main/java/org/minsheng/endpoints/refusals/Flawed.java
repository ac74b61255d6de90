package org.minsheng.endpoints.refusals;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What was sent can be mended by whoever sent it; every flaw is told at once. */
public final class Flawed extends Refusal {

    private static final long serialVersionUID = 1L;

    public Flawed(List<Flaw> flaws) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "figures-not-valid");
        tellErrors(flaws);
    }
}
