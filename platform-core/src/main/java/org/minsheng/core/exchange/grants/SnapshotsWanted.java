package org.minsheng.core.exchange.grants;

import org.minsheng.tenancy.TenantId;

/**
 * A grant opened or widened, or a receiver rebuilds its mirrors: whoever owns projects of the tenant in scope appends the current
 * snapshots of what the coverage contains. Published inside the owner's scope and transaction; what the listener appends
 * and the note that the grant has been served commit together. Listened to by execution.
 *
 * @param receiver for whom; what is addressed to others need not be sent again
 */
public record SnapshotsWanted(TenantId receiver, Coverage coverage) {}
