package org.minsheng.admin.provisioning;

import java.util.Optional;
import org.minsheng.tenancy.TenantId;

/** What provisioning has to know about a tenant, and to tell it; whoever keeps the tenants answers. */
public interface TenantFile {

    /** As of now; asked anew for each attempt. */
    CoreTenants.Entry entry(TenantId tenant);

    /** Who may issue a new link to the first administrator: the slug of the city, or the platform itself. */
    Inviter inviter(TenantId tenant);

    /** All steps are done; called in the transaction that closes the last. */
    void prepared(TenantId tenant);

    /** A city invites for its districts, the platform for cities. */
    record Inviter(Optional<TenantId> city) {}
}
