package org.minsheng.core.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * The whole state of one thing as it may be shown to another tenant: a snapshot and never a delta, so that envelopes can
 * arrive twice or out of order. Its JSON is the format on the wire: components are added, never renamed.
 */
public sealed interface Crossing
        permits ProjectSnapshot, ProgressSnapshot, FundsSnapshot, ShareMirror, ShareProgress, ReadThroughGrant {

    EnvelopeKind kind();

    /** What its version counts: of one kind and aggregate only the highest version holds. */
    UUID aggregate();

    /** The project that a grant must cover for it to pass; null where no project is concerned. */
    @Nullable UUID project();

    /** The only tenant that it is meant for; null if it goes to whoever holds a grant. */
    default @Nullable TenantId addressee() {
        return null;
    }
}
