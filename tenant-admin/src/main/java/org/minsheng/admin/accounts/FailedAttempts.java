package org.minsheng.admin.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts against what was typed, not against accounts, so that a name nobody has is locked just as one that
 * somebody has. An attempt is counted before it is judged: many at once get no further than one after another.
 */
@Component
class FailedAttempts {

    private final JdbcClient jdbc;
    private final InstantSource realTime;
    private final SignInRules rules;
    private final Sealing sealing;

    FailedAttempts(JdbcClient jdbc, InstantSource realTime, SignInRules rules, Sealing sealing) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.rules = rules;
        this.sealing = sealing;
    }

    /** Counts one more attempt, and refuses it if there were too many. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = SignInLocked.class)
    void begin(String subject) {
        Instant now = realTime.instant();
        record Count(int attempts, @Nullable OffsetDateTime lockedUntil) {}
        Count count = jdbc.sql("""
                        insert into failed_attempts as f (subject, attempts, last_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            attempts = case when f.last_at < :forgotten or f.locked_until <= :now then 1
                                            else f.attempts + 1 end,
                            locked_until = case when f.locked_until > :now then f.locked_until
                                                when f.last_at < :forgotten or f.locked_until <= :now then null
                                                when f.attempts + 1 > :max then :until
                                                else null end,
                            last_at = :now
                        returning attempts, locked_until""")
                .param("subject", hash(subject))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(rules.lockDuration())))
                .param("until", Timestamp.from(now.plus(rules.lockDuration())))
                .param("max", rules.maxFailures())
                .query(Count.class)
                .single();
        if (count.lockedUntil() != null) {
            throw new SignInLocked(count.lockedUntil().toInstant());
        }
    }

    /** The attempt was right: what went before is forgotten. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(String subject) {
        jdbc.sql("delete from failed_attempts where subject = ?")
                .param(hash(subject))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    void forgetOldOnes() {
        jdbc.sql("delete from failed_attempts where last_at < ?")
                .param(Timestamp.from(
                        realTime.instant().minus(rules.lockDuration().multipliedBy(2))))
                .update();
    }

    /** What is typed as a login name is often a password, or somebody's phone number: it is not kept. */
    private String hash(String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sealing.key("failed-attempts"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
