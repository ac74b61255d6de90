package org.minsheng.core.exchange.transport;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * The whole state of one thing as it may be shown to another tenant: a snapshot and never a delta, so that envelopes can
 * arrive twice or out of order. Its JSON is the format on the wire: components are added, never renamed.
 */
public interface Crossing {

    /** What its version counts: of one kind and aggregate only the highest version holds. */
    UUID aggregate();

    /** The projects that it is about: a grant must cover each of them for it to pass. */
    Set<UUID> subjects();

    /** The only tenant that it is meant for; null if it goes to whoever holds a grant. */
    default @Nullable TenantId addressee() {
        return null;
    }
}
