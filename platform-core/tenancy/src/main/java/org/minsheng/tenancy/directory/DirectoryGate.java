package org.minsheng.tenancy.directory;

import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.web.TenantGate;

/** Lets in whom the directory calls ready. */
public class DirectoryGate implements TenantGate {

    private final TenantDirectory directory;

    public DirectoryGate(TenantDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Admission admit(TenantId tenant) {
        return directory
                .find(tenant)
                .map(entry -> switch (entry.state()) {
                    case READY -> Admission.OPEN;
                    case PREPARING, FAILED -> Admission.NOT_READY;
                    case SUSPENDED, ENDED -> Admission.CLOSED;
                })
                .orElse(Admission.CLOSED);
    }
}
