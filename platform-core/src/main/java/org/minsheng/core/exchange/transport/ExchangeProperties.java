package org.minsheng.core.exchange.transport;

import java.time.Duration;
import org.minsheng.backlog.Pauses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the exchange works through its outboxes.
 *
 * @param automatic whether it runs by itself; tests drive it by hand
 * @param lease how long a claimed envelope belongs to the relay that claimed it
 * @param batch how many are claimed at once
 * @param tries after how many failures an envelope is parked
 * @param postponement how long to wait for a receiver that is not ready
 * @param keepDelivered how long a delivered envelope is kept; the inbox remembers it for twice as long
 * @param catchUpEvery how often the grants are compared with those of tenant-admin
 */
@ConfigurationProperties("minsheng.exchange")
record ExchangeProperties(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("50") int batch,
        @DefaultValue("8") int tries,
        @DefaultValue("10s") Duration postponement,
        @DefaultValue("14d") Duration keepDelivered,
        @DefaultValue("60s") Duration catchUpEvery) {

    /** Between the tries of one envelope. */
    Pauses pauses() {
        return new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
}
