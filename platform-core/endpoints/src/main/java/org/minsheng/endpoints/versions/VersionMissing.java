package org.minsheng.endpoints.versions;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;

/** A change was sent without saying which version it is a change of. */
public class VersionMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    public VersionMissing() {
        super(HttpStatus.PRECONDITION_REQUIRED, "version-missing");
    }
}
