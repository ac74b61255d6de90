package org.minsheng.tenancy.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clocks of one cell, as the running service sees them. A claim is only a later "not before": an instance that dies
 * lets it run out, and what was not settled strikes again.
 */
class CellClocks {

    private static final String DUE =
            "(not by_business_time and due_at <= now() or by_business_time and due_at <= :businessNow)";

    /** By real time from now on: what has struck stays struck, and a claim runs out even if business time stands still. */
    private static final String CLAIM = """
             update platform.clock
                set due_at = now() + :lease * interval '1 second', by_business_time = false, tries = tries + 1,
                    struck_at = coalesce(struck_at, case when by_business_time then now()
                    else least(greatest(due_at, created_at), now()) end)
               from chosen where clock.id = chosen.id
             returning clock.id, clock.tenant, clock.kind, clock.ref, clock.due_at, clock.tries
            """;

    private static final String CLAIM_DUE = """
            with due as (
                select tenant, kind from platform.clock
                 where kind = any (:kinds) and {due}
                 group by tenant, kind order by min(due_at) limit :tenants
            ), chosen as (
                select own.id from due cross join lateral (
                    select id from platform.clock
                     where tenant = due.tenant and kind = due.kind
                       and due_at <= greatest(now(), :businessNow) and {due}
                     order by due_at limit :each for update skip locked) own
            )
            """.replace("{due}", DUE) + CLAIM;

    private static final String CLAIM_OF_TENANT = """
            with chosen as (
                select id from platform.clock where tenant = :tenant and kind = :kind
                   and (struck_at is null or due_at <= now()) for update skip locked
            )
            """ + CLAIM;

    private static final String WAITING = """
            select kind, count(*) as clocks, extract(epoch from now() - min(coalesce(struck_at,
                   case when by_business_time then now() else greatest(due_at, created_at) end))) as seconds
              from platform.clock where kind = any (:kinds) and (struck_at is not null or {due}) group by kind
            """.replace("{due}", DUE);

    private final String cell;
    private final JdbcClient jdbc;
    private final Clock businessTime;

    CellClocks(String cell, DataSource platform, Clock businessTime) {
        this.cell = cell;
        this.jdbc = JdbcClient.create(platform);
        this.businessTime = businessTime;
    }

    /** Takes some of what is due for this instance alone: of many tenants a little each, whoever has waited longest first. */
    Collection<StruckClocks> claim(Collection<String> kinds, int tenants, int each, Duration lease) {
        return struck(jdbc.sql(CLAIM_DUE)
                .param("kinds", kinds.toArray(String[]::new))
                .param("businessNow", businessTime.instant().atOffset(ZoneOffset.UTC))
                .param("tenants", tenants)
                .param("each", each)
                .param("lease", seconds(lease)));
    }

    /** Takes what the tenant has set of that kind, due or not; nothing of what others have taken. */
    Collection<StruckClocks> claim(TenantId tenant, String kind, Duration lease) {
        return struck(jdbc.sql(CLAIM_OF_TENANT)
                .param("tenant", tenant.value())
                .param("kind", kind)
                .param("lease", seconds(lease)));
    }

    /** What has been seen to is gone, or strikes again by what it was about; unless the claim has run out meanwhile. */
    void settle(StruckClocks struck, boolean byBusinessTime, Map<String, Instant> again) {
        Map<String, UUID> kept = new HashMap<>();
        struck.refs().forEach((id, ref) -> {
            if (again.containsKey(ref)) {
                kept.putIfAbsent(ref, id);
            }
        });
        kept.forEach((ref, id) -> setAgain(struck, id, Objects.requireNonNull(again.get(ref)), byBusinessTime));
        jdbc.sql("delete from platform.clock where id = any (:ids) and due_at = :until and not id = any (:kept)")
                .param("ids", ids(struck))
                .param("kept", kept.values().toArray(UUID[]::new))
                .param("until", struck.until())
                .update();
    }

    private void setAgain(StruckClocks struck, UUID id, Instant dueAt, boolean byBusinessTime) {
        jdbc.sql("update platform.clock set by_business_time = :byBusinessTime, struck_at = null, tries = 0,"
                        // not at once, whatever is asked for, or what never ends would keep a core busy
                        + " due_at = case when :byBusinessTime then :dueAt else greatest(:dueAt, now() + interval '1 second') end"
                        + " where id = :id and due_at = :until")
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .param("byBusinessTime", byBusinessTime)
                .param("id", id)
                .param("until", struck.until())
                .update();
    }

    /** It could not be seen to, and goes on waiting. */
    void failed(StruckClocks struck, Duration pause) {
        jdbc.sql("update platform.clock set due_at = now() + :pause * interval '1 second'"
                        + " where id = any (:ids) and due_at = :until")
                .param("pause", seconds(pause))
                .param("ids", ids(struck))
                .param("until", struck.until())
                .update();
    }

    /** Nobody may see to it at present, and it waits for that and for nothing else. */
    void putOff(StruckClocks struck, Duration pause) {
        jdbc.sql("update platform.clock set due_at = now() + :pause * interval '1 second', struck_at = null, tries = 0"
                        + " where id = any (:ids) and due_at = :until")
                .param("pause", seconds(pause))
                .param("ids", ids(struck))
                .param("until", struck.until())
                .update();
    }

    List<WaitingClocks> waiting(Collection<String> kinds) {
        return jdbc.sql(WAITING)
                .param("kinds", kinds.toArray(String[]::new))
                .param("businessNow", businessTime.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new WaitingClocks(
                        cell,
                        Objects.requireNonNull(row.getString("kind")),
                        row.getLong("clocks"),
                        row.getDouble("seconds")))
                .list();
    }

    private Collection<StruckClocks> struck(JdbcClient.StatementSpec claim) {
        Map<String, StruckClocks> struck = new LinkedHashMap<>();
        claim.query((row, _) -> row(row))
                .list()
                .forEach(one -> struck.merge(one.tenant() + "/" + one.kind(), one, StruckClocks::with));
        return struck.values();
    }

    private StruckClocks row(ResultSet row) throws SQLException {
        return new StruckClocks(
                cell,
                new TenantId(row.getString("tenant")),
                Objects.requireNonNull(row.getString("kind")),
                row.getObject("due_at", OffsetDateTime.class),
                Map.of(row.getObject("id", UUID.class), row.getString("ref")),
                row.getInt("tries"));
    }

    private static UUID[] ids(StruckClocks struck) {
        return struck.refs().keySet().toArray(UUID[]::new);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
