package org.minsheng.core.exchange.transport;

import java.util.HashMap;
import java.util.Map;
import org.minsheng.core.exchange.grants.Backfill;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.endpoints.refusals.Causes;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantDirectory;
import org.minsheng.tenancy.schema.TenantEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks into every tenant's outbox and grants in turn, so that all goes on with no doorbell, after any crash, and when
 * nothing but the date has changed.
 */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final TenantDirectory directory;
    private final TenantWork work;
    private final WaitingEnvelopes waiting;
    private final Grants grants;
    private final Copies copies;
    private final Backfill backfill;
    private final Relay relay;
    private final ExchangeMetrics metrics;
    private final JdbcClient jdbc;

    Sweep(
            TenantDirectory directory,
            TenantWork work,
            WaitingEnvelopes waiting,
            Grants grants,
            Copies copies,
            Backfill backfill,
            Relay relay,
            ExchangeMetrics metrics,
            JdbcClient jdbc) {
        this.directory = directory;
        this.work = work;
        this.waiting = waiting;
        this.grants = grants;
        this.copies = copies;
        this.backfill = backfill;
        this.relay = relay;
        this.metrics = metrics;
        this.jdbc = jdbc;
    }

    void round() {
        Map<String, ExchangeMetrics.Load> loads = new HashMap<>();
        for (TenantId tenant : directory.serving()) {
            String cell = directory.find(tenant).map(TenantEntry::cell).orElse("");
            try {
                loads.merge(cell, look(tenant), ExchangeMetrics.Load::plus);
            } catch (RuntimeException e) {
                log.warn("The exchange of {} could not be looked after: {}", tenant, Causes.describe(e));
            }
        }
        metrics.show(loads);
    }

    /** One cheap question decides whether there is anything to do, because mostly there is not. */
    private ExchangeMetrics.Load look(TenantId tenant) {
        Findings found = work.in(tenant, () -> new Findings(waiting.depth(), grantsNeedWork()));
        if (found.grants()) {
            work.run(tenant, () -> grants.lapse().forEach(copies::forgetUncovered));
            backfill.serve(tenant);
        }
        if (found.grants() || found.depth().due()) {
            relay.ask(tenant);
        }
        return new ExchangeMetrics.Load(
                found.depth().waiting(), found.depth().parked(), found.depth().oldestSeconds());
    }

    private boolean grantsNeedWork() {
        return jdbc.sql("""
                        select exists (
                            select 1 from linkage_grant where state = 'ACTIVE'
                            and (served_version < version and valid_from <= :today or not lapsed and valid_until < :today))
                        """).param("today", grants.today()).query(Boolean.class).single();
    }

    private record Findings(WaitingEnvelopes.Depth depth, boolean grants) {}
}
