package org.minsheng.core.exchange.grants;

import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clockwork;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.directory.TenantState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes both sides act by a grant. The grantee first: an ended grant hides before the grantor has heard of it, and an
 * active one is known where envelopes arrive before any is sent. Either step can be repeated after a crash.
 */
@Component
public class GrantDesk {

    private final TenantDirectory directory;
    private final TenantWork work;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final GrantClocks clocks;
    private final Clockwork clockwork;

    GrantDesk(
            TenantDirectory directory,
            TenantWork work,
            Grants grants,
            ApplicationEventPublisher events,
            GrantClocks clocks,
            Clockwork clockwork) {
        this.directory = directory;
        this.work = work;
        this.grants = grants;
        this.events = events;
        this.clocks = clocks;
        this.clockwork = clockwork;
    }

    /** Returns when the grantee's reads obey it and the grantor sends by it. */
    public void take(LinkageGrant grant) {
        boolean news = hasSchema(grant.grantee(), grant) && work.in(grant.grantee(), () -> takeAsGrantee(grant));
        if (hasSchema(grant.grantor(), grant)) {
            work.run(grant.grantor(), () -> takeAsGrantor(grant, news));
        }
    }

    private boolean takeAsGrantee(LinkageGrant grant) {
        refuseContradiction(grant);
        boolean news = grants.take(grant);
        if (news) {
            clocks.set(grant);
            events.publishEvent(new CoverageChanged(grant.grantee(), grant.grantor()));
        }
        return news;
    }

    private void takeAsGrantor(LinkageGrant grant, boolean newsToGrantee) {
        refuseContradiction(grant);
        boolean news = grants.take(grant);
        if (!news && newsToGrantee) {
            grants.markUnserved(grant.id()); // the grantee has been without it for a while
        }
        if (news || newsToGrantee) {
            clocks.set(grant);
            clocks.setUnserved(grant);
        }
    }

    private void refuseContradiction(LinkageGrant grant) {
        if (grants.contradicts(grant)) {
            throw new GrantBetweenOthers(grant.id());
        }
    }

    /** Sends what an open grant covers without waiting for its clock. */
    public void serveSoon(LinkageGrant grant) {
        clockwork.ring(grant.grantor(), GrantClocks.UNSERVED);
    }

    /** A tenant that is gone for good needs no mirror of a grant; one that is not there yet has to be asked again later. */
    private boolean hasSchema(TenantId tenant, LinkageGrant grant) {
        TenantEntry entry = directory.find(tenant).orElse(null);
        if (entry == null && grant.state() == GrantState.ENDED) {
            return false;
        }
        if (entry == null || entry.state() == TenantState.PREPARING || entry.state() == TenantState.FAILED) {
            throw new GrantPartyNotReady(tenant);
        }
        return entry.state() != TenantState.ENDED;
    }
}
