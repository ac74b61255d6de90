package org.minsheng.core.exchange.transport;

import java.util.List;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.clocks.Clockwork;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever runs the platform: what could not be delivered, and mirrors made anew. It shows no content of envelopes. */
@RestController
@RequestMapping("/internal/tenants/{slug}/exchange")
@PreAuthorize("hasAuthority('SCOPE_internal')")
class ExchangeController {

    private final TenantDirectory directory;
    private final TenantWork work;
    private final WaitingEnvelopes waiting;
    private final Rebuild rebuild;
    private final Clocks clocks;
    private final Clockwork clockwork;

    ExchangeController(
            TenantDirectory directory,
            TenantWork work,
            WaitingEnvelopes waiting,
            Rebuild rebuild,
            Clocks clocks,
            Clockwork clockwork) {
        this.directory = directory;
        this.work = work;
        this.waiting = waiting;
        this.rebuild = rebuild;
        this.clocks = clocks;
        this.clockwork = clockwork;
    }

    @GetMapping("/parked")
    List<WaitingEnvelopes.Parked> parked(@PathVariable String slug) {
        return work.in(tenant(slug), waiting::parked);
    }

    /** Tries the parked ones again, once their cause has been mended. */
    @PostMapping("/parked/retry")
    Retried retry(@PathVariable String slug) {
        TenantId tenant = tenant(slug);
        int again = work.in(tenant, () -> {
            clocks.expectRing(OutboxRounds.OUTBOX);
            return waiting.unpark();
        });
        clockwork.ring(tenant, OutboxRounds.OUTBOX);
        return new Retried(again);
    }

    /** Throws away the tenant's mirrors and has all of them sent again. */
    @PostMapping("/rebuild")
    Rebuilding rebuild(@PathVariable String slug) {
        return new Rebuilding(
                rebuild.mirrorsOf(tenant(slug)).stream().map(TenantId::value).toList());
    }

    record Retried(int envelopes) {}

    record Rebuilding(List<String> sources) {}

    private TenantId tenant(String slug) {
        if (!TenantId.isValid(slug) || directory.find(new TenantId(slug)).isEmpty()) {
            throw new NotFound();
        }
        return new TenantId(slug);
    }
}
