package org.minsheng.core.exchange.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.transport.Received;
import org.minsheng.core.exchange.transport.ReceivedEnvelopes;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the others has looked at what of the tenant in scope, as they told it. It stays when a grant ends. */
@Component
public class AccessLog implements ReceivedEnvelopes<Access> {

    private final JdbcClient jdbc;

    AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One look through one grant. */
    public record Entry(
            UUID id,
            TenantId reader,
            GrantId grant,
            Instant at,
            String role,
            int readerNo,
            Access.What what,
            @Nullable String subject,
            int projects) {}

    @Override
    public Class<Access> takes() {
        return Access.class;
    }

    @Override
    public void apply(Received<Access> envelope) {
        Access access = envelope.what();
        jdbc.sql("""
                        insert into access_log (id, reader, grant_id, at, role, reader_no, what, subject, projects)
                        values (:id, :reader, :grant, :at, :role, :number, :what, :subject, :projects)
                        on conflict do nothing
                        """)
                .param("id", access.id())
                .param("reader", envelope.source().value())
                .param("grant", access.grantId().value())
                .param("at", access.at().atOffset(ZoneOffset.UTC))
                .param("role", access.role())
                .param("number", access.readerNo())
                .param("what", access.what().name())
                .param("subject", access.subject())
                .param("projects", access.projects())
                .update();
    }

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        // what was looked at has been looked at, whatever became of the grant
    }

    /** What is looked for: whose looks, of which way, from and before when; null for all. */
    public record Asked(
            @Nullable String reader,
            Access.@Nullable What what,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /** The latest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Entry> before(@Nullable Instant at, @Nullable UUID id, Asked asked, int most) {
        return jdbc.sql("""
                        select * from access_log
                        where (cast(:at as timestamptz) is null or (at, id) < (:at, :id))
                          and (cast(:reader as text) is null or reader = :reader)
                          and (cast(:what as text) is null or what = :what)
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:before as timestamptz) is null or at < :before)
                        order by at desc, id desc limit :most
                        """)
                .param("at", inTime(at))
                .param("reader", asked.reader())
                .param("what", asked.what() == null ? null : asked.what().name())
                .param("from", inTime(asked.from()))
                .param("before", inTime(asked.before()))
                .param("id", id)
                .param("most", most)
                .query((row, number) -> new Entry(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new TenantId(row.getString("reader")),
                        new GrantId(row.getObject("grant_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("role"),
                        row.getInt("reader_no"),
                        Access.What.valueOf(row.getString("what")),
                        row.getString("subject"),
                        row.getInt("projects")))
                .list();
    }

    /** Who has looked at all, to choose from. */
    @Transactional(readOnly = true)
    public List<TenantId> readers() {
        return jdbc.sql("select distinct reader from access_log order by reader").query(String.class).stream()
                .map(TenantId::new)
                .toList();
    }

    private static @Nullable OffsetDateTime inTime(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
