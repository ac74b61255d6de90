package org.minsheng.core.exchange.transport;

import java.util.List;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.CoverageChanged;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the tenant in scope keeps of what others sent, whichever feature keeps it. */
@Component
class Mirrors {

    private final List<ReceivedEnvelopes<?>> takers;
    private final Grants grants;

    Mirrors(List<ReceivedEnvelopes<?>> takers, Grants grants) {
        this.takers = takers;
        this.grants = grants;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CoverageChanged changed) {
        forgetUncovered(changed.grantor());
    }

    /** Removes what no grant of the source covers any more; what a second grant covers stays. */
    void forgetUncovered(TenantId source) {
        Coverage left = grants.coverageFrom(source);
        takers.forEach(taker -> taker.forgetUncovered(source, left));
    }

    void forgetAll(TenantId source) {
        takers.forEach(taker -> taker.forgetUncovered(source, Coverage.nothing()));
    }
}
