package org.minsheng.admin.revocation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.minsheng.admin.accounts.CredentialsChanged;
import org.minsheng.admin.membership.AccessNarrowed;
import org.minsheng.admin.sessions.SignInsEnded;
import org.minsheng.backlog.Backlog;
import org.minsheng.backlog.Claim;
import org.minsheng.backlog.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/**
 * Ends tokens with what they were given for: here in the same transaction, in platform-core before whoever clicked has an
 * answer. What core could not hear is told again and again; until it has heard, its own tokens' few minutes are the bound.
 */
@Component
class RevocationDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationDelivery.class);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Stands stands;
    private final CoreRevocations core;
    private final Backlog untold;
    private final TransactionTemplate ownTransaction;
    private final Pauses pauses = new Pauses(Duration.ofMillis(250), Duration.ofSeconds(5));

    private record Subject(UUID id, long stand) {}

    RevocationDelivery(
            JdbcClient jdbc,
            Stands stands,
            CoreRevocations core,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.stands = stands;
        this.core = core;
        this.untold = new Backlog(jdbc, "revocation", "subject", "told < stand");
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Gauge.builder("minsheng.revocation.undelivered", this, RevocationDelivery::countUntold)
                .description("Ended accesses that platform-core has not confirmed")
                .register(meters);
    }

    /**
     * As the last of what the transaction does: stands are given out one transaction at a time until the commit, and whoever has
     * that turn waits for nothing else.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void credentials(CredentialsChanged changed) {
        stands.raise(changed.person().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void access(AccessNarrowed narrowed) {
        stands.raise(narrowed.membership().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void sessions(SignInsEnded ended) {
        ended.signIns().forEach(stands::close);
    }

    @TransactionalEventListener
    void tell(CredentialsChanged changed) {
        tellNow(changed.person().value());
    }

    @TransactionalEventListener
    void tell(AccessNarrowed narrowed) {
        tellNow(narrowed.membership().value());
    }

    @TransactionalEventListener
    void tell(SignInsEnded ended) {
        sideBySide(ended.signIns().stream()
                .<Runnable>map(signIn -> () -> tellNow(signIn))
                .toList());
    }

    /** The transaction before is done, but its connection still hangs on the thread: whatever is written wants another. */
    private void tellNow(UUID subject) {
        Claim<Subject> claim = ownTransaction.execute(_ -> {
            long stand = stands.of(List.of(subject));
            return untold.claimOwn(LEASE, new Subject(subject, stand), subject);
        });
        tell(claim);
    }

    private void tell(Claim<Subject> claim) {
        Subject subject = claim.work();
        try {
            core.put(subject.id(), new CoreRevocations.Revocation(subject.stand()));
            ownTransaction.executeWithoutResult(
                    _ -> jdbc.sql("update revocation set told = greatest(told, ?), tries = 0 where subject = ?")
                            .params(subject.stand(), subject.id())
                            .update());
        } catch (RestClientException e) {
            LOG.warn(
                    "platform-core has not heard that the access of {} ended: {}",
                    subject.id(),
                    e.getClass().getSimpleName());
            ownTransaction.executeWithoutResult(_ -> untold.putBack(claim, pauses.after(claim.tries())));
        }
    }

    @Scheduled(fixedDelayString = "${minsheng.revocation.sweep:250ms}")
    void sweep() {
        List<Claim<Subject>> claims = untold.claim(
                AT_ONCE, LEASE, (row, _) -> new Subject(row.getObject("subject", UUID.class), row.getLong("stand")));
        if (claims.isEmpty()) {
            return;
        }
        sideBySide(claims.stream().<Runnable>map(claim -> () -> tell(claim)).toList());
    }

    /** So that one that hangs does not hold up the others. */
    private static void sideBySide(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tasks.forEach(threads::execute);
        }
    }

    private long countUntold() {
        return jdbc.sql("select count(*) from revocation where told < stand")
                .query(Long.class)
                .single();
    }
}
