package org.minsheng.admin.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts attempts against what was typed, not against accounts, so that a name nobody has is locked just as one that
 * somebody has; and against where they come from, so that nobody is locked out by what a stranger types elsewhere. An
 * attempt is counted before it is judged: many at once get no further than one after another.
 */
@Component
class FailedAttempts {

    /** Whoever fills the table from many networks forgets what was longest ago, and nothing else becomes of it. */
    private static final int MOST_KEPT = 200_000;

    private final JdbcClient jdbc;
    private final InstantSource realTime;
    private final SignInRules rules;
    private final Sealing sealing;
    private final TransactionTemplate ownTransaction;

    FailedAttempts(
            JdbcClient jdbc,
            InstantSource realTime,
            SignInRules rules,
            Sealing sealing,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.rules = rules;
        this.sealing = sealing;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counted, and not judged yet.
     *
     * @param here what is counted from where it came
     * @param anywhere what is counted from all over the world; not if the browser is known
     * @param closedUntil if there were too many from all over the world
     */
    record Attempt(
            String here,
            @Nullable String anywhere,
            @Nullable Instant closedUntil) {

        /** For whoever has nothing more to show than what may have been guessed. */
        void requireOpen() {
            if (closedUntil != null) {
                throw new SignInLocked(closedUntil);
            }
        }
    }

    /** Counts one more attempt, and refuses it if there were too many from there. */
    Attempt begin(String subject, Source from, Optional<String> knownDevice) {
        if (knownDevice.isPresent()) {
            String device = subject + " with " + knownDevice.get();
            count(device, rules.maxFailures()).ifPresent(FailedAttempts::refuse);
            return new Attempt(device, null, null);
        }
        String here = subject + " from " + from.network();
        // what is refused here counts nowhere else: one network alone closes no name
        count(here, rules.maxFailures()).ifPresent(FailedAttempts::refuse);
        return new Attempt(
                here, subject, count(subject, rules.maxFailuresFromAnywhere()).orElse(null));
    }

    /** The attempt was right: what went before is forgotten there, and not what strangers do meanwhile. */
    void succeeded(Attempt attempt) {
        ownTransaction.executeWithoutResult(transaction -> {
            jdbc.sql("delete from failed_attempts where subject = ?")
                    .param(hash(attempt.here()))
                    .update();
            if (attempt.anywhere() != null) {
                jdbc.sql("update failed_attempts set attempts = attempts - 1 where subject = ? and attempts > 0")
                        .param(hash(attempt.anywhere()))
                        .update();
            }
        });
    }

    private static void refuse(Instant until) {
        throw new SignInLocked(until);
    }

    /** Until when it is locked. */
    private Optional<Instant> count(String subject, int most) {
        Instant now = realTime.instant();
        record Count(@Nullable OffsetDateTime lockedUntil) {}
        Count count = ownTransaction.execute(transaction -> jdbc.sql("""
                        insert into failed_attempts as f (subject, attempts, last_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            attempts = case when f.last_at < :forgotten or f.locked_until <= :now then 1
                                            else f.attempts + 1 end,
                            locked_until = case when f.locked_until > :now then f.locked_until
                                                when f.last_at < :forgotten or f.locked_until <= :now then null
                                                when f.attempts + 1 > :max then :until
                                                else null end,
                            last_at = :now
                        returning locked_until""")
                .param("subject", hash(subject))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(rules.lockDuration())))
                .param("until", Timestamp.from(now.plus(rules.lockDuration())))
                .param("max", most)
                .query(Count.class)
                .single());
        return Optional.ofNullable(count).map(Count::lockedUntil).map(OffsetDateTime::toInstant);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5M")
    void forgetOldOnes() {
        forgetOldOnes(MOST_KEPT);
    }

    void forgetOldOnes(int mostKept) {
        ownTransaction.executeWithoutResult(transaction -> jdbc.sql("""
                        delete from failed_attempts
                         where last_at < :forgotten
                            or last_at <= (select last_at from failed_attempts order by last_at desc offset :most limit 1)
                        """)
                .param(
                        "forgotten",
                        Timestamp.from(
                                realTime.instant().minus(rules.lockDuration().multipliedBy(2))))
                .param("most", mostKept)
                .update());
    }

    /** What is typed as a login name is often a password, or somebody's phone number: it is not kept. */
    private String hash(String subject) {
        return HexFormat.of().formatHex(sealing.mac("failed-attempts", subject.getBytes(StandardCharsets.UTF_8)));
    }
}
