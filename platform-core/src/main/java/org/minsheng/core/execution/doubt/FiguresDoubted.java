package org.minsheng.core.execution.doubt;

import java.util.List;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing was stored yet: whoever hands in is to look at these figures again, and sends them again as they are or mended. */
public final class FiguresDoubted extends Refusal {

    private static final long serialVersionUID = 1L;

    public FiguresDoubted(List<DoubtView> doubts) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "figures-doubted", doubts.size());
        tell("doubts", doubts);
    }
}
