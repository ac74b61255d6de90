package org.minsheng.core.exchange.transport;

import org.minsheng.core.tenants.TenantWork;
import org.minsheng.endpoints.refusals.Causes;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Throws away what has been delivered long ago; the inbox remembers longer than any outbox, so nothing comes twice. */
@Component
class Tidying {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);

    private final TenantDirectory directory;
    private final TenantWork work;
    private final WaitingEnvelopes waiting;
    private final Inbox inbox;
    private final ExchangeProperties settings;

    Tidying(
            TenantDirectory directory,
            TenantWork work,
            WaitingEnvelopes waiting,
            Inbox inbox,
            ExchangeProperties settings) {
        this.directory = directory;
        this.work = work;
        this.waiting = waiting;
        this.inbox = inbox;
        this.settings = settings;
    }

    void round() {
        for (TenantId tenant : directory.serving()) {
            try {
                tidy(tenant);
            } catch (RuntimeException e) {
                log.warn("The exchange of {} could not be tidied: {}", tenant, Causes.describe(e));
            }
        }
    }

    private void tidy(TenantId tenant) {
        int gone = work.in(
                tenant,
                () -> waiting.forgetDelivered(settings.keepDelivered())
                        + inbox.forget(settings.keepDelivered().multipliedBy(2)));
        log.debug("{} rows of {} are tidied away", gone, tenant);
    }
}
