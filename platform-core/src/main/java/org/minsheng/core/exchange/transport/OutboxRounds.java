package org.minsheng.core.exchange.transport;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.clocks.OnStrike;
import org.minsheng.tenancy.figures.TenantFigures;
import org.springframework.stereotype.Component;

/** Has an outbox worked through because of a ring, because nobody heard one, or because something is to be tried again. */
@Component
class OutboxRounds implements OnStrike {

    static final ClockKind OUTBOX = ClockKind.ofRealTime("outbox");

    private final Relay relay;
    private final TenantWork work;
    private final WaitingEnvelopes waiting;
    private final TenantFigures figures;
    private final Clocks clocks;

    OutboxRounds(Relay relay, TenantWork work, WaitingEnvelopes waiting, TenantFigures figures, Clocks clocks) {
        this.relay = relay;
        this.work = work;
        this.waiting = waiting;
        this.figures = figures;
        this.clocks = clocks;
    }

    @Override
    public ClockKind kind() {
        return OUTBOX;
    }

    @Override
    public Map<String, Instant> strike(TenantId sender, Set<String> refs) {
        relay.drain(sender);
        return work.in(sender, this::whatIsLeft);
    }

    private Map<String, Instant> whatIsLeft() {
        WaitingEnvelopes.Depth depth = waiting.depth();
        figures.tell(ExchangeMetrics.figures(depth));
        clocks.setAfterUnlessSet(Tidying.KIND, Tidying.FIRST_LOOK);
        Instant next = depth.nextTry();
        return next == null ? Map.of() : Map.of("", next);
    }
}
