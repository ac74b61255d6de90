package org.minsheng.tenancy.web;

import org.minsheng.tenancy.TenantId;

/** Decides, before anything else, whether a tenant is served at this moment. Each service brings its own. */
@FunctionalInterface
public interface TenantGate {

    /** Whether the tenant may come in; anything but {@link Admission#OPEN} ends the request. */
    Admission admit(TenantId tenant);

    /** The answers of the gate. */
    enum Admission {
        OPEN,
        /** Unknown, suspended or ended: 403. */
        CLOSED,
        /** Being prepared or migrated, or its migration failed: 503, for this tenant alone. */
        NOT_READY
    }
}
