package org.minsheng.endpoints.transactions;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What PostgreSQL gives up for another transaction's sake: of two that wait for each other it ends one, which has done
 * nothing and is simply done again. Whoever opens a transaction does so in here, so nobody hears of it.
 */
public final class GivenUp {

    /** A deadlock, and a conflict of serializable transactions. */
    private static final Set<String> STATES = Set.of("40P01", "40001");

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private GivenUp() {}

    /** Work that opens a transaction. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, X extends Throwable> {
        T perform() throws X;
    }

    /** Does the work, again if it was given up; inside a transaction once, because only the whole can be done again. */
    public static <T extends @Nullable Object, X extends Throwable> T doneAgain(Work<T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.perform();
        }
        for (int tries = 1; ; tries++) {
            try {
                return work.perform();
            } catch (RuntimeException givenUp) {
                if (tries == TRIES || !explains(givenUp)) {
                    throw givenUp;
                }
                pause(tries);
            }
        }
    }

    /** Whether a failure is only this, whoever wrapped it. */
    public static boolean explains(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Longer each time, and not the same for all: otherwise they would meet again. */
    private static void pause(int tries) {
        long most = FIRST_PAUSE.toMillis() << tries;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
