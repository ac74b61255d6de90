package org.minsheng.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** Puts one envelope into its receiver's hands: one transaction that opens the receiver's schema and no other. */
@Component
class Delivery {

    private final TenantWork work;
    private final Inbox inbox;
    private final Grants grants;
    private final WireFormat format;
    private final Map<Class<?>, ReceivedEnvelopes<?>> takers;

    Delivery(TenantWork work, Inbox inbox, Grants grants, WireFormat format, List<ReceivedEnvelopes<?>> takers) {
        this.work = work;
        this.inbox = inbox;
        this.grants = grants;
        this.format = format;
        this.takers = takers.stream().collect(Collectors.toMap(ReceivedEnvelopes::takes, Function.identity()));
    }

    void deliver(Envelope envelope, TenantId receiver) {
        Crossing what = format.read(envelope.kind(), envelope.payload());
        work.run(receiver, () -> receive(envelope, what, receiver));
    }

    private void receive(Envelope envelope, Crossing what, TenantId receiver) {
        boolean welcome = isWelcome(envelope, what, receiver);
        if (inbox.isNew(envelope, welcome) && welcome) {
            apply(new Received<>(envelope.source(), what, envelope.version(), envelope.writtenAt()));
        }
    }

    /**
     * The receiver's own copy of the grants has the last word: an envelope that was under way when a grant ended must not
     * bring back what the ending removed.
     */
    private boolean isWelcome(Envelope envelope, Crossing what, TenantId receiver) {
        if (envelope.source().equals(receiver)) {
            return true;
        }
        if (what instanceof ReadThroughGrant reading) {
            return grants.gave(reading.grantId(), envelope.source());
        }
        GrantKind needs = envelope.kind().needs();
        return needs != null && grants.letsIn(envelope.source(), needs, envelope.project());
    }

    private <C extends Crossing> void apply(Received<C> received) {
        @SuppressWarnings("unchecked") // the map is keyed by what its values take
        ReceivedEnvelopes<C> taker =
                (ReceivedEnvelopes<C>) takers.get(received.what().getClass());
        if (taker == null) {
            throw new IllegalStateException(
                    "Nobody takes " + received.what().getClass().getSimpleName());
        }
        taker.apply(received);
    }
}
