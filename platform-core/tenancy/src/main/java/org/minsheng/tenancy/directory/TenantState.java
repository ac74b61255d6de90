package org.minsheng.tenancy.directory;

/** Where a tenant stands, as this version of the service sees it. */
public enum TenantState {
    /** Its schema is not there yet, or not yet at the version that this service needs. */
    PREPARING,
    READY,
    SUSPENDED,
    /** Preparing or migrating it failed; tried again in the background and at the next request. */
    FAILED,
    ENDED
}
