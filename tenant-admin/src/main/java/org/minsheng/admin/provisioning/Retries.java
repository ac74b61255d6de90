package org.minsheng.admin.provisioning;

import java.time.Duration;
import org.minsheng.backlog.Pauses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently steps are retried.
 *
 * @param firstPause after the first failure; doubles with each further one
 * @param longestPause beyond which it doubles no more: so long a tenant can stand still after platform-core is back
 * @param lease after which a worker that has said nothing counts as dead; longer than the slowest call
 * @param workers how many tenants are prepared at the same time
 */
@ConfigurationProperties("minsheng.provisioning")
record Retries(
        @DefaultValue("500ms") Duration firstPause,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("40s") Duration lease,
        @DefaultValue("4") int workers) {

    Pauses pauses() {
        return new Pauses(firstPause, longestPause);
    }
}
