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

    /** One grant in each transaction, so that what it covers is locked in one order, whatever the next one covers. */
    public void serve(TenantId grantor) {
        while (work.in(grantor, () -> serveNext(grantor))) {
            // until none is left
        }
    }

    private boolean serveNext(TenantId grantor) {
        List<LinkageGrant> unserved = grants.unserved();
        unserved.stream().limit(1).forEach(grant -> {
            events.publishEvent(new SnapshotsWanted(grant.grantee(), new Coverage(List.of(grant.part()))));
            grants.markServed(grant);
        });
        return unserved.size() > 1;
    }

    /** Everything that the coverage contains, once more, for a receiver that has lost its mirrors. */
    public void again(TenantId source, TenantId receiver, Coverage coverage) {
        work.run(source, () -> events.publishEvent(new SnapshotsWanted(receiver, coverage)));
    }
}
