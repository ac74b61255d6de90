package org.minsheng.admin.linkage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Tells platform-core of every change of a grant, at once if it can and again and again if it can't. */
@Component
class GrantDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(GrantDelivery.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final LinkageGrants grants;
    private final CoreLinkage core;
    private final Duration longestPause;

    GrantDelivery(
            LinkageGrants grants,
            CoreLinkage core,
            MeterRegistry meters,
            @Value("${minsheng.linkage.longest-pause:15s}") Duration longestPause) {
        this.grants = grants;
        this.core = core;
        this.longestPause = longestPause;
        Gauge.builder("minsheng.linkage.undelivered", grants, LinkageGrants::countUndelivered)
                .description("Changes of grants that platform-core has not confirmed")
                .register(meters);
    }

    /** True: from now on core acts by it. Never called inside a transaction. */
    boolean now(LinkageGrant grant) {
        if (grant.isEnforced()) {
            return true;
        }
        try {
            core.put(grant.id(), CoreLinkage.Entry.of(grant));
            grants.delivered(grant.id(), grant.version());
            return true;
        } catch (RestClientException e) {
            LOG.warn(
                    "Grant {} version {} has not reached platform-core: {}",
                    grant.id(),
                    grant.version(),
                    e.getClass().getSimpleName());
            grants.undelivered(grant.id(), grant.version(), FIRST_PAUSE, longestPause);
            return false;
        }
    }

    @Scheduled(fixedDelayString = "${minsheng.linkage.sweep:1s}")
    void sweep() {
        var undelivered = grants.claimUndelivered(LEASE, 20);
        if (undelivered.isEmpty()) {
            return;
        }
        // side by side, so that one that hangs does not hold up the others
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            undelivered.forEach(grant -> threads.execute(() -> now(grant)));
        }
    }
}
