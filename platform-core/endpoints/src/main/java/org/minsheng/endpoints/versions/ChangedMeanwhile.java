package org.minsheng.endpoints.versions;

import java.util.List;
import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** Someone else was quicker; says who changed what, so that the sender can decide again. */
public class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(long current, List<Change> changes) {
        super(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        tell("changes", List.copyOf(changes));
        getHeaders().setETag(IfMatch.etag(current));
    }
}
