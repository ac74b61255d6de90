package org.minsheng.core.exchange.grants;

import org.minsheng.tenancy.TenantId;

/**
 * A grant opened or widened, or a receiver rebuilds its copies: whoever owns projects of this tenant appends the current
 * snapshots of what the coverage contains. Published inside the tenant's scope and transaction; what the listener appends
 * and the note that the grant has been served commit together. Listened to by execution.
 */
public record SnapshotsWanted(TenantId tenant, Coverage coverage) {}
