package org.minsheng.core.exchange.transport;

import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.tenancy.TenantId;

/**
 * A feature that keeps mirrors of what other tenants send. Both methods are called inside the receiver's scope and
 * transaction, never for what no active grant covers.
 */
public interface ReceivedEnvelopes<C extends Crossing> {

    Class<C> takes();

    /** Stores the mirror, unless it already has this version or a higher one. */
    void apply(Received<C> envelope);

    /**
     * Removes every mirror from this source that the coverage no longer contains, together with its version: when a later
     * grant brings it back, any version is news. Called in the transaction in which a grant ends or narrows.
     */
    void forgetUncovered(TenantId source, Coverage stillCovered);
}
