package org.minsheng.admin.linkage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.minsheng.backlog.Backlog;
import org.minsheng.backlog.Claim;
import org.minsheng.backlog.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Tells platform-core of every change of a grant, at once if it can and again and again if it can't. */
@Component
class GrantDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(GrantDelivery.class);
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Backlog untold;
    private final LinkageGrants grants;
    private final CoreLinkage core;
    private final Pauses pauses;

    GrantDelivery(
            JdbcClient jdbc,
            LinkageGrants grants,
            CoreLinkage core,
            MeterRegistry meters,
            @Value("${minsheng.linkage.longest-pause:15s}") Duration longestPause) {
        this.jdbc = jdbc;
        this.untold = new Backlog(jdbc, "linkage_grant", "id", "was_active and acknowledged < turn");
        this.grants = grants;
        this.core = core;
        this.pauses = new Pauses(FIRST_PAUSE, longestPause);
        Gauge.builder("minsheng.linkage.undelivered", this, GrantDelivery::countUntold)
                .description("Changes of grants that platform-core has not confirmed")
                .register(meters);
    }

    /** For whoever changes a grant, in the same transaction: the one to tell core of it, with a head start on the sweep. */
    Claim<GrantId> reserve(GrantId changed) {
        return untold.claimOwn(HEAD_START, changed, changed.value());
    }

    /** Never called inside a transaction. */
    void tell(Claim<GrantId> claim) {
        grants.findById(claim.work()).filter(grant -> !told(grant)).ifPresent(_ -> {
            untold.putBack(claim, pauses.after(claim.tries()));
        });
    }

    /** True: from now on core acts by it. Never called inside a transaction. */
    boolean told(LinkageGrant grant) {
        if (grant.isEnforced()) {
            return true;
        }
        try {
            core.put(grant.id().value(), CoreLinkage.Entry.of(grant));
            confirmed(grant);
            return true;
        } catch (RestClientException e) {
            LOG.warn(
                    "Grant {} has not reached platform-core as of turn {}: {}",
                    grant.id(),
                    grant.turn(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void confirmed(LinkageGrant grant) {
        jdbc.sql("update linkage_grant set acknowledged = greatest(acknowledged, ?), tries = 0 where id = ?")
                .params(grant.turn(), grant.id().value())
                .update();
    }

    @Scheduled(fixedDelayString = "${minsheng.linkage.sweep:1s}")
    void sweep() {
        List<Claim<GrantId>> claims =
                untold.claim(AT_ONCE, LEASE, (row, _) -> new GrantId(row.getObject("id", UUID.class)));
        if (claims.isEmpty()) {
            return;
        }
        // side by side, so that one that hangs does not hold up the others
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claims.forEach(claim -> threads.execute(() -> tell(claim)));
        }
    }

    private long countUntold() {
        return jdbc.sql("select count(*) from linkage_grant where was_active and acknowledged < turn")
                .query(Long.class)
                .single();
    }
}
