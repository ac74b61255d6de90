package org.minsheng.admin.sessions;

import java.util.List;
import java.util.UUID;

/** What was given out in these sign-ins is over; revocation listens, and tells the other services. */
public record SignInsEnded(List<UUID> signIns) {

    public SignInsEnded {
        signIns = List.copyOf(signIns);
    }
}
