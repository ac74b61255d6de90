package org.minsheng.core.exchange.grants;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minsheng.endpoints.refusals.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the grants known here with those of tenant-admin, at start and then now and again. Until it has succeeded once
 * nobody may read jointly: a grant could have been ended while this service was away.
 */
@Component
public class GrantCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(GrantCatchUp.class);

    private final GrantRecords records;
    private final GrantDesk desk;
    private final Map<GrantId, LinkageGrant> held = new ConcurrentHashMap<>();
    private volatile long seen;
    private volatile boolean caughtUp;

    public GrantCatchUp(GrantRecords records, GrantDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    /** Refuses as long as it is not certain which grants hold. */
    public void requireDone() {
        if (!caughtUp) {
            throw new GrantsNotKnownYet();
        }
    }

    /** Whether everything that tenant-admin has is known here now. */
    public boolean tryOnce() {
        try {
            readNew();
            if (!caughtUp) {
                LOG.info("The grants are known up to version {}", seen);
            }
            caughtUp = true;
            List.copyOf(held.values()).forEach(this::take);
            return held.isEmpty();
        } catch (RuntimeException e) {
            LOG.warn("The grants could not be compared with tenant-admin: {}", Causes.describe(e));
            return false;
        }
    }

    private void readNew() {
        GrantRecords.Page page = records.after(seen);
        while (!page.items().isEmpty()) {
            for (GrantEntry entry : page.items()) {
                take(entry.grant());
                seen = Math.max(seen, entry.version());
            }
            page = records.after(seen);
        }
    }

    /**
     * A party that is not ready holds up its own grant alone. A grantee that is not ready can't read either, and one that
     * is has taken the grant before the grantor is asked: nobody sees too much meanwhile.
     */
    private void take(LinkageGrant grant) {
        try {
            desk.take(grant);
            held.remove(grant.id(), grant);
        } catch (GrantPartyNotReady e) {
            LOG.warn("Grant {} is held until its parties are ready", grant.id());
            held.merge(grant.id(), grant, (one, other) -> one.version() > other.version() ? one : other);
        } catch (GrantBetweenOthers e) {
            LOG.error("Grant {} is known here between two others and is left alone", grant.id());
        }
    }
}
