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

    /** The latest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Entry> before(@Nullable Instant at, @Nullable UUID id, int most) {
        return jdbc.sql("""
                        select * from access_log
                        where cast(:at as timestamptz) is null or (at, id) < (:at, :id)
                        order by at desc, id desc limit :most
                        """)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
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
}
