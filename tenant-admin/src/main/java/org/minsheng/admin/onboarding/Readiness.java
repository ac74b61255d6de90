package org.minsheng.admin.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.admin.provisioning.ProvisioningStep;
import org.minsheng.admin.provisioning.StepProgress;

/** How far a tenant has come on its way to being used, and the invitation of its first administrator. */
public record Readiness(List<StepProgress> steps, Invitations.@Nullable Status invitation) {

    static final int OFTEN = 5;

    /** Still being retried, but somebody should have a look. */
    public boolean isStuck() {
        return steps.stream()
                .anyMatch(step -> step.step() != ProvisioningStep.ANNOUNCE
                        && step.state() != StepProgress.State.DONE
                        && step.problem() != null
                        && step.attempts() >= OFTEN);
    }
}
