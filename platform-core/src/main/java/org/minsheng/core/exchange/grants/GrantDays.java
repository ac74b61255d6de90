package org.minsheng.core.exchange.grants;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.OnStrike;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Nothing but the date has changed: a grant held has lapsed, or one given has opened. */
@Component
class GrantDays implements OnStrike {

    private final TenantWork work;
    private final Grants grants;
    private final Backfill backfill;
    private final GrantClocks clocks;
    private final ApplicationEventPublisher events;

    GrantDays(TenantWork work, Grants grants, Backfill backfill, GrantClocks clocks, ApplicationEventPublisher events) {
        this.work = work;
        this.grants = grants;
        this.backfill = backfill;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public ClockKind kind() {
        return GrantClocks.DAY;
    }

    @Override
    public Map<String, Instant> strike(TenantId tenant, Set<String> refs) {
        work.run(
                tenant,
                () -> grants.lapse().forEach(grantor -> events.publishEvent(new CoverageChanged(tenant, grantor))));
        backfill.serve(tenant);
        return work.in(tenant, () -> clocks.ahead(refs));
    }
}
