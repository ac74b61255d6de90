package org.minsheng.core.exchange.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.OnStrike;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Throws away what has been delivered long ago; the inbox remembers longer than any outbox, so nothing comes twice. A
 * tenant is looked at again when the oldest that it has left is old enough, and no more once nothing is left.
 */
@Component
class Tidying implements OnStrike {

    static final ClockKind KIND = ClockKind.ofRealTime("exchange-tidying");
    /** After the first envelope; the tidying itself knows better when to look again. */
    static final Duration FIRST_LOOK = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private final TenantWork work;
    private final WaitingEnvelopes waiting;
    private final Inbox inbox;
    private final Duration keepDelivered;
    private final Duration remember;

    Tidying(TenantWork work, WaitingEnvelopes waiting, Inbox inbox, ExchangeProperties settings) {
        this.work = work;
        this.waiting = waiting;
        this.inbox = inbox;
        this.keepDelivered = settings.keepDelivered();
        this.remember = settings.keepDelivered().multipliedBy(2);
    }

    @Override
    public ClockKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Instant> strike(TenantId tenant, Set<String> refs) {
        return work.in(tenant, () -> {
            int gone = waiting.forgetDelivered(keepDelivered) + inbox.forget(remember);
            LOG.debug("{} rows of {} are tidied away", gone, tenant);
            return next();
        });
    }

    private Map<String, Instant> next() {
        return Stream.concat(
                        waiting.oldestDelivered().map(oldest -> oldest.plus(keepDelivered)).stream(),
                        inbox.oldest().map(oldest -> oldest.plus(remember)).stream())
                .min(Instant::compareTo)
                // together with what becomes old in the hour after it
                .map(next -> Map.of("", next.plus(Duration.ofHours(1))))
                .orElse(Map.of());
    }
}
