package org.minsheng.admin.provisioning;

import java.util.ArrayList;
import org.minsheng.admin.congresses.Chronicle;
import org.minsheng.admin.invitations.Invitations;
import org.minsheng.backlog.Claim;
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
    private final Chronicle chronicle;
    private final FirstInvitation invitation;
    private final TransactionOperations transaction;

    StepWork(
            Steps steps,
            CoreTenants core,
            TenantFile file,
            Chronicle chronicle,
            FirstInvitation invitation,
            TransactionOperations transaction) {
        this.steps = steps;
        this.core = core;
        this.file = file;
        this.chronicle = chronicle;
        this.invitation = invitation;
        this.transaction = transaction;
    }

    void run(Claim<Steps.Job> claim) {
        TenantId tenant = claim.work().tenant();
        switch (claim.work().step()) {
            case REGISTER -> close(claim, () -> {});
            case PREPARE, ANNOUNCE -> {
                var entry = file.entry(tenant);
                var answer = core.put(tenant.value(), entry);
                if (!answer.state().equals(entry.state().name())) {
                    throw new NotAsOrdered(answer.state());
                }
                close(claim, () -> {});
            }
            case INVITE -> invite(claim);
            case READY -> close(claim, () -> chronicle.prepared(tenant));
        }
    }

    private void invite(Claim<Steps.Job> claim) {
        TenantId tenant = claim.work().tenant();
        var invited = new ArrayList<Invitations.Invited>();
        close(claim, () -> invitation.make(tenant, file.inviter(tenant)).ifPresent(invited::add));
        invited.forEach(invitation::send);
    }

    /** Core has understood, but the tenant is not there yet. */
    static final class NotAsOrdered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAsOrdered(String state) {
            super("platform-core says " + state);
        }
    }

    private void close(Claim<Steps.Job> claim, Runnable ours) {
        transaction.executeWithoutResult(_ -> {
            if (steps.done(claim)) {
                ours.run();
            }
        });
    }
}
