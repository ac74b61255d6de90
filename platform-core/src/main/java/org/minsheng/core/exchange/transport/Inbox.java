package org.minsheng.core.exchange.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.minsheng.tenancy.clocks.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which envelopes the tenant in scope has taken, so that none is taken twice. */
@Component
class Inbox {

    private final JdbcClient jdbc;
    private final Clocks clocks;

    Inbox(JdbcClient jdbc, Clocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /** Notes the envelope; false if it has been here before. */
    boolean isNew(Envelope envelope, boolean welcome) {
        clocks.setAfterUnlessSet(Tidying.KIND, Tidying.FIRST_LOOK);
        return jdbc.sql("""
                        insert into inbox (source, event_id, kind, aggregate_id, version, outcome)
                        values (:source, :id, :kind, :aggregate, :version, :outcome)
                        on conflict do nothing
                        """)
                        .param("source", envelope.source().value())
                        .param("id", envelope.id())
                        .param("kind", envelope.kind())
                        .param("aggregate", envelope.aggregate())
                        .param("version", envelope.version())
                        .param("outcome", welcome ? "APPLIED" : "REFUSED")
                        .update()
                == 1;
    }

    /** Long after its sender has forgotten it, no envelope comes a second time. */
    int forget(Duration olderThan) {
        return jdbc.sql("delete from inbox where received_at < clock_timestamp() - :seconds * interval '1 second'")
                .param("seconds", olderThan.toSeconds())
                .update();
    }

    /** Since when the one has been here that will be forgotten next. */
    Optional<Instant> oldest() {
        return jdbc.sql("select received_at from inbox order by received_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
