package org.minsheng.tenancy.directory;

import org.minsheng.tenancy.TenantId;

/** The directory has no such tenant. */
public class UnknownTenant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownTenant(TenantId tenant) {
        super("The directory has no tenant " + tenant);
    }
}
