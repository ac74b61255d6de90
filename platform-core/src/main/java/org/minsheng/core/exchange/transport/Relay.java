package org.minsheng.core.exchange.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.endpoints.refusals.Causes;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.directory.TenantState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Carries envelopes from outbox to inbox in three transactions: claim (sender), deliver (receiver), settle (sender). It
 * may die between any two of them: the claim runs out, the envelope is delivered again, and the inbox knows it.
 */
@Component
class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final TenantWork work;
    private final WaitingEnvelopes waiting;
    private final Grants grants;
    private final Addressing addressing;
    private final Delivery delivery;
    private final TenantDirectory directory;
    private final ExchangeProperties settings;

    Relay(
            TenantWork work,
            WaitingEnvelopes waiting,
            Grants grants,
            Addressing addressing,
            Delivery delivery,
            TenantDirectory directory,
            ExchangeProperties settings) {
        this.work = work;
        this.waiting = waiting;
        this.grants = grants;
        this.addressing = addressing;
        this.delivery = delivery;
        this.directory = directory;
        this.settings = settings;
    }

    /** Delivers what waits now; what can't be delivered waits for its next try and keeps nothing else waiting. */
    void drain(TenantId sender) {
        while (carry(sender) == settings.batch()) {
            LOG.debug("A full batch left, looking for more");
        }
    }

    private int carry(TenantId sender) {
        Claimed claim = work.in(
                sender, () -> new Claimed(waiting.claim(settings.batch(), settings.lease()), grants.givenToday()));
        List<Attempt> attempts = new ArrayList<>();
        for (Envelope envelope : claim.envelopes()) {
            attempts.add(attempt(envelope, claim.given()));
        }
        if (!attempts.isEmpty()) {
            work.run(sender, () -> settle(attempts));
        }
        return attempts.size();
    }

    private Attempt attempt(Envelope envelope, List<LinkageGrant> given) {
        try {
            for (TenantId receiver : addressing.receivers(envelope, given)) {
                switch (whatOf(receiver)) {
                    case THERE -> delivery.deliver(envelope, receiver);
                    case AWAY -> {
                        return new Attempt(envelope, Outcome.POSTPONED, "Receiver not ready: " + receiver);
                    }
                    case GONE -> LOG.debug("{} takes nothing any more", receiver);
                }
            }
            return new Attempt(envelope, Outcome.DELIVERED, "");
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | CannotCreateTransactionException e) {
            return new Attempt(envelope, Outcome.POSTPONED, Causes.describe(e));
        } catch (RuntimeException e) {
            return new Attempt(envelope, Outcome.FAILED, Causes.describe(e));
        }
    }

    private void settle(List<Attempt> attempts) {
        waiting.delivered(attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.DELIVERED)
                .map(attempt -> attempt.envelope().id())
                .toList());
        for (Attempt attempt : attempts) {
            UUID id = attempt.envelope().id();
            int tries = attempt.envelope().tries();
            switch (attempt.outcome()) {
                case DELIVERED -> {}
                case POSTPONED -> waiting.postpone(id, attempt.because(), settings.postponement());
                case FAILED -> {
                    if (tries >= settings.tries()) {
                        LOG.error("Envelope {} is parked after {} tries: {}", id, tries, attempt.because());
                        waiting.park(id, attempt.because());
                    } else {
                        waiting.failed(id, attempt.because(), settings.pauses().after(tries));
                    }
                }
            }
        }
    }

    private Presence whatOf(TenantId receiver) {
        TenantEntry entry = directory.find(receiver).orElse(null);
        if (entry == null || entry.state() == TenantState.ENDED) {
            return Presence.GONE;
        }
        return entry.state() == TenantState.READY ? Presence.THERE : Presence.AWAY;
    }

    private enum Presence {
        THERE,
        AWAY,
        GONE
    }

    private enum Outcome {
        DELIVERED,
        POSTPONED,
        FAILED
    }

    private record Claimed(List<Envelope> envelopes, List<LinkageGrant> given) {}

    private record Attempt(Envelope envelope, Outcome outcome, String because) {}
}
