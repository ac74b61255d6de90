package org.minsheng.admin.revocation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The stand of access: a number that rises with everything that is taken away. A token says at which one it was issued, and is
 * over once its person or its membership has a higher one.
 */
@Component
public class Stands {

    private final JdbcClient jdbc;

    Stands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest of them; to be read before what the token is to say, so that what is taken away in between ends it. */
    public long of(Collection<UUID> subjects) {
        return jdbc.sql("select coalesce(max(stand), 0) from revocation where subject in (:subjects)")
                .param("subjects", subjects)
                .query(Long.class)
                .single();
    }

    /** In the transaction that takes something away. */
    void raise(UUID subject) {
        raise(subject, false);
    }

    /** A sign-in has ended: nothing more is given out for it, so that this need not be remembered for long. */
    void close(UUID signIn) {
        raise(signIn, true);
    }

    /** One at a time until the commit: a token that says a higher stand was issued when this one was there to be seen. */
    private void raise(UUID subject, boolean passing) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "What takes something away and the stand that says so commit together");
        }
        jdbc.sql("""
                        with next as (update revocation_stand set last = last + 1 returning last)
                        insert into revocation (subject, stand, passing) select ?, last, ? from next
                        on conflict (subject) do update set stand = excluded.stand, not_before = now(), tries = 0""").params(subject, passing).update();
    }

    /** Of ended sign-ins, once core has heard of them and longer ago than any token lives. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void forgetWhatIsOver() {
        jdbc.sql("delete from revocation where passing and told >= stand and not_before < now() - interval '1 hour'")
                .update();
    }
}
