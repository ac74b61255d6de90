package org.minsheng.admin.linkage;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.LongStream;
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
        return change.apply(next(1).next());
    }

    /** The same for changes of several grants at once, of which some may turn out not to be needed. */
    @Transactional
    <T> T take(int most, Function<Iterator<Turn>, T> changes) {
        return changes.apply(next(most));
    }

    private Iterator<Turn> next(int many) {
        long last = jdbc.sql("update linkage_turn set last = last + ? returning last")
                .param(many)
                .query(Long.class)
                .single();
        Instant now = clock.instant();
        return LongStream.rangeClosed(last - many + 1, last)
                .mapToObj(number -> new Turn(number, now))
                .iterator();
    }

    /** When a grant changes: the how-manieth change of all grants it is, and at what time. */
    record Turn(long number, Instant at) {}
}
