package org.minsheng.core.exchange.transport;

import java.time.Instant;
import org.minsheng.tenancy.TenantId;

/**
 * An envelope as its receiver sees it: who sent it, and the state it holds.
 *
 * @param version of the aggregate at the sender; a mirror with this version or a higher one is left alone
 * @param at when the sender wrote it
 */
public record Received<C extends Crossing>(TenantId source, C what, long version, Instant at) {}
