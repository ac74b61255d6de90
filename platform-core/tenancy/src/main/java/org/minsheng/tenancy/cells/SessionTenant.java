package org.minsheng.tenancy.cells;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.minsheng.tenancy.TenantScope;

/** Tells Hibernate for whom a session is opened. */
class SessionTenant implements CurrentTenantIdentifierResolver<String> {

    // not a slug: a session for nobody may be opened, as Spring Data does to check queries, but gets no connection
    private static final String NOBODY = "-";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return TenantScope.isBound() ? TenantScope.current().value() : NOBODY;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
