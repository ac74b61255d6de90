package org.minsheng.tenancy;

/** Tenant data was asked for outside any {@link TenantScope}: an error of ours, never answered with someone's rows. */
public class NoTenantInScope extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NoTenantInScope() {
        super("No tenant is in scope: open TenantScope.call(tenant, …) first");
    }
}
