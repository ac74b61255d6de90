package org.minsheng.admin.provisioning;

import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What each step does. Calls to platform-core are made outside transactions and may happen twice; what is ours happens
 * in the one transaction that closes the step, so it happens once.
 */
@Component
class StepWork {

    private final Steps steps;
    private final CoreTenants core;
    private final TenantFile file;
    private final FirstInvitation invitation;
    private final TransactionOperations transaction;

    StepWork(
            Steps steps,
            CoreTenants core,
            TenantFile file,
            FirstInvitation invitation,
            TransactionOperations transaction) {
        this.steps = steps;
        this.core = core;
        this.file = file;
        this.invitation = invitation;
        this.transaction = transaction;
    }

    void run(Steps.Claim claim) {
        TenantId tenant = claim.tenant();
        switch (claim.step()) {
            case REGISTER -> close(claim, () -> {});
            case PREPARE, ANNOUNCE -> {
                core.put(tenant.value(), file.entry(tenant));
                close(claim, () -> {});
            }
            case INVITE -> close(claim, () -> invitation.send(tenant, file.inviter(tenant)));
            case READY -> close(claim, () -> file.prepared(tenant));
        }
    }

    private void close(Steps.Claim claim, Runnable ours) {
        transaction.executeWithoutResult(_ -> {
            if (steps.done(claim)) ours.run();
        });
    }
}
