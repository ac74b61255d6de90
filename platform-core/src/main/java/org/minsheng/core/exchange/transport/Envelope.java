package org.minsheng.core.exchange.transport;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/**
 * A snapshot under way from its sender's outbox.
 *
 * @param tries how often its delivery was tried, this time included
 */
record Envelope(
        UUID id,
        TenantId source,
        String kind,
        UUID aggregate,
        long version,
        Set<UUID> subjects,
        @Nullable TenantId addressee,
        String payload,
        int tries,
        Instant writtenAt) {}
