package org.minsheng.endpoints.refusals;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What was sent can be mended by whoever sent it; everything that is wrong is told at once. */
public final class Flawed extends Refusal {

    private static final long serialVersionUID = 1L;

    static final String SLUG = "not-valid";

    @SuppressWarnings("serial") // an exception of ours is never written anywhere
    private final List<Fault> faults;

    public Flawed(List<Fault> faults) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, SLUG);
        this.faults = List.copyOf(faults);
    }

    public Flawed(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }
}
