package org.minsheng.core.exchange.transport;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** Puts one envelope into its receiver's hands: one transaction that opens the receiver's schema and no other. */
@Component
class Delivery {

    private final TenantWork work;
    private final Inbox inbox;
    private final Grants grants;
    private final CrossingKinds kinds;
    private final WireFormat format;
    private final Map<Class<?>, ReceivedEnvelopes<?>> takers;

    Delivery(
            TenantWork work,
            Inbox inbox,
            Grants grants,
            CrossingKinds kinds,
            WireFormat format,
            List<ReceivedEnvelopes<?>> takers) {
        this.work = work;
        this.inbox = inbox;
        this.grants = grants;
        this.kinds = kinds;
        this.format = format;
        this.takers = takers.stream().collect(Collectors.toMap(ReceivedEnvelopes::takes, Function.identity()));
    }

    void deliver(Envelope envelope, TenantId receiver) {
        deliver(envelope, kinds.named(envelope.kind()), receiver);
    }

    private <C extends Crossing> void deliver(Envelope envelope, CrossingKind<C> kind, TenantId receiver) {
        C what = format.read(kind.payload(), envelope.payload());
        work.run(receiver, () -> {
            boolean welcome = isWelcome(envelope, kind, what, receiver);
            if (inbox.isNew(envelope, welcome) && welcome) {
                taker(kind).apply(new Received<>(envelope.source(), what, envelope.version(), envelope.writtenAt()));
            }
        });
    }

    /**
     * The receiver's own mirror of the grants has the last word: an envelope that was under way when a grant ended must not
     * bring back what the ending removed.
     */
    private <C extends Crossing> boolean isWelcome(Envelope envelope, CrossingKind<C> kind, C what, TenantId receiver) {
        if (envelope.source().equals(receiver)) {
            return true;
        }
        GrantKind needs = kind.needs();
        return needs == null
                ? kind.welcome().test(envelope.source(), what)
                : grants.letsIn(envelope.source(), needs, envelope.subjects());
    }

    @SuppressWarnings("unchecked") // the map is keyed by what its values take
    private <C extends Crossing> ReceivedEnvelopes<C> taker(CrossingKind<C> kind) {
        ReceivedEnvelopes<C> taker = (ReceivedEnvelopes<C>) takers.get(kind.payload());
        if (taker == null) {
            throw new IllegalStateException("Nobody takes " + kind.name());
        }
        return taker;
    }
}
