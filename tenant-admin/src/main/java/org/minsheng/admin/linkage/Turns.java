package org.minsheng.admin.linkage;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets grants change one after the other, so that a reader who has seen a turn has seen all before it; agreements are
 * rare enough for that.
 */
@Component
class Turns {

    private final JdbcClient jdbc;
    private final Clock clock;

    Turns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else changes any grant until the transaction ends: what the change reads is the last word. */
    @Transactional
    <T> T take(Function<Turn, T> change) {
        long number = jdbc.sql("update linkage_turn set last = last + 1 returning last")
                .query(Long.class)
                .single();
        return change.apply(new Turn(number, clock.instant()));
    }
}
