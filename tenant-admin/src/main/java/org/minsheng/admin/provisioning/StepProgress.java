package org.minsheng.admin.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a step has come; a problem is the code of a text, of the last attempt that failed. */
public record StepProgress(
        ProvisioningStep step,
        State state,
        int attempts,
        @Nullable String problem,
        Instant at) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        RETRYING
    }
}
