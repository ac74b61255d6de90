package org.minsheng.core.tenants;

import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.directory.TenantState;

/** Where a tenant stands: its state, and how many change sets its schema has. */
record TenantView(String slug, TenantState state, int version) {

    static TenantView of(TenantEntry entry) {
        return new TenantView(entry.id().value(), entry.state(), entry.version());
    }
}
