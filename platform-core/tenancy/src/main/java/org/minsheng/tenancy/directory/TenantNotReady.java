package org.minsheng.tenancy.directory;

import org.minsheng.tenancy.TenantId;

/** The tenant's schema is not, or not yet, at the version that this service needs. */
public class TenantNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TenantNotReady(TenantId tenant, TenantState state) {
        super("Tenant " + tenant + " is " + state);
    }

    public TenantNotReady(TenantId tenant, Throwable cause) {
        super("Tenant " + tenant + " could not be prepared", cause);
    }
}
