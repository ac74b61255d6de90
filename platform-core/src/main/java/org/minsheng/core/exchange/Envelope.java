package org.minsheng.core.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * A snapshot under way from its sender's outbox.
 *
 * @param tries how often its delivery has failed
 */
record Envelope(
        UUID id,
        TenantId source,
        EnvelopeKind kind,
        UUID aggregate,
        long version,
        @Nullable UUID project,
        @Nullable TenantId addressee,
        String payload,
        int tries,
        Instant writtenAt) {}
