package org.minsheng.core.exchange.grants;

import java.util.List;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Serves a grant that has opened, widened or reached its first day: asks for snapshots of what it covers, in a transaction
 * of the grantor that comes after the one in which the grant became known. So nothing falls between: what was committed
 * before is in the snapshots, what comes after finds the grant when it is delivered.
 */
@Component
public class Backfill {

    private final TenantWork work;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    Backfill(TenantWork work, Grants grants, ApplicationEventPublisher events) {
        this.work = work;
        this.grants = grants;
        this.events = events;
    }

    public void serve(TenantId grantor) {
        work.run(grantor, () -> {
            for (LinkageGrant grant : grants.unserved()) {
                events.publishEvent(new SnapshotsWanted(grantor, new Coverage(List.of(grant.part()))));
                grants.markServed(grant);
            }
        });
    }

    /** Everything that the coverage contains, once more, for a receiver that has lost its copies. */
    public void again(TenantId source, Coverage coverage) {
        work.run(source, () -> events.publishEvent(new SnapshotsWanted(source, coverage)));
    }
}
