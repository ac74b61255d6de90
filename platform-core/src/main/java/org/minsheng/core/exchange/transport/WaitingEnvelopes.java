package org.minsheng.core.exchange.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.backlog.Backlog;
import org.minsheng.backlog.Claim;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox of the tenant in scope, as the relay works through it. */
@Component
class WaitingEnvelopes {

    private final JdbcClient jdbc;
    private final Backlog waiting;

    WaitingEnvelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.waiting = new Backlog(jdbc, "outbox", "id", "state = 'WAITING'");
    }

    /** Takes some for this relay alone; by state, so it sees committed rows only and assumes no order of commits. */
    List<Envelope> claim(int most, Duration lease) {
        return waiting.claim(most, lease, WaitingEnvelopes::envelope).stream()
                .map(Claim::work)
                .toList();
    }

    void delivered(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update outbox set state = 'DELIVERED', settled_at = clock_timestamp(), problem = null"
                            + " where id = any (:ids) and state = 'WAITING'")
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Nobody's fault: the receiver can't take anything at the moment, so this try does not count. */
    void postpone(UUID id, String because, Duration wait) {
        again(id, because, wait, -1);
    }

    void failed(UUID id, String because, Duration wait) {
        again(id, because, wait, 0);
    }

    private void again(UUID id, String because, Duration wait, int tries) {
        jdbc.sql("update outbox set not_before = clock_timestamp() + :seconds * interval '1 second',"
                        + " problem = :because, tries = tries + :tries where id = :id and state = 'WAITING'")
                .param("seconds", wait.toMillis() / 1000.0)
                .param("because", because)
                .param("tries", tries)
                .param("id", id)
                .update();
    }

    /** Set aside after too many tries, so that it costs nobody anything until someone looks. */
    void park(UUID id, String because) {
        jdbc.sql("update outbox set state = 'PARKED', settled_at = clock_timestamp(), problem = :because"
                        + " where id = :id and state = 'WAITING'")
                .param("because", because)
                .param("id", id)
                .update();
    }

    List<Parked> parked() {
        return jdbc.sql("select id, kind, tries, problem, settled_at from outbox where state = 'PARKED'"
                        + " order by settled_at limit 100")
                .query((row, number) -> new Parked(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getInt("tries"),
                        row.getString("problem"),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Puts the parked ones back in line, once what was wrong has been mended. */
    int unpark() {
        return jdbc.sql("update outbox set state = 'WAITING', settled_at = null, tries = 0, not_before = '-infinity'"
                        + " where state = 'PARKED'")
                .update();
    }

    /** What is left, and when to look again: within a day, however much later the next try is. */
    Depth depth() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'PARKED') as parked,
                               min(queued_at) filter (where state = 'WAITING') as oldest,
                               case when bool_or(state = 'WAITING') then least(
                                   greatest(min(not_before) filter (where state = 'WAITING'), clock_timestamp()),
                                   clock_timestamp() + interval '1 day') end as next_try
                        from outbox where state = 'WAITING' or state = 'PARKED'
                        """)
                .query((row, number) -> new Depth(
                        row.getLong("waiting"),
                        row.getLong("parked"),
                        instant(row, "oldest"),
                        instant(row, "next_try")))
                .single();
    }

    /** What was delivered long ago is of no use to anyone. */
    int forgetDelivered(Duration olderThan) {
        return jdbc.sql("delete from outbox where state = 'DELIVERED'"
                        + " and settled_at < clock_timestamp() - :seconds * interval '1 second'")
                .param("seconds", olderThan.toSeconds())
                .update();
    }

    /** Since when the one has been delivered that will be forgotten next. */
    Optional<Instant> oldestDelivered() {
        return jdbc.sql("select settled_at from outbox where state = 'DELIVERED' order by settled_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** How much waits and since when, how much is set aside, and when to try again. */
    record Depth(
            long waiting,
            long parked,
            @Nullable Instant oldest,
            @Nullable Instant nextTry) {}

    /** An envelope nobody could take, and why. */
    record Parked(UUID id, String kind, int tries, String problem, Instant at) {}

    private static Envelope envelope(ResultSet row, int number) throws SQLException {
        String addressee = row.getString("addressee");
        return new Envelope(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                TenantScope.current(),
                row.getString("kind"),
                Objects.requireNonNull(row.getObject("aggregate_id", UUID.class)),
                row.getLong("version"),
                Set.of((UUID[]) row.getArray("subjects").getArray()),
                tenant(addressee),
                row.getString("payload"),
                row.getInt("tries"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable TenantId tenant(@Nullable String slug) {
        return slug == null ? null : new TenantId(slug);
    }
}
