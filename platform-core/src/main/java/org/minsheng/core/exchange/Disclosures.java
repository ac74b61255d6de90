package org.minsheng.core.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the others has looked at what of the tenant in scope, as they told it. It stays when a grant ends. */
@Component
public class Disclosures implements ReceivedEnvelopes<ReadThroughGrant> {

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One look through one grant. */
    public record Disclosure(
            UUID id,
            TenantId reader,
            UUID grant,
            Instant at,
            String role,
            int readerNo,
            ReadThroughGrant.What what,
            @Nullable String subject,
            int projects) {}

    @Override
    public Class<ReadThroughGrant> takes() {
        return ReadThroughGrant.class;
    }

    @Override
    public void apply(Received<ReadThroughGrant> envelope) {
        ReadThroughGrant reading = envelope.what();
        jdbc.sql("""
                        insert into disclosure (id, reader, grant_id, at, role, reader_no, what, subject, projects)
                        values (:id, :reader, :grant, :at, :role, :number, :what, :subject, :projects)
                        on conflict do nothing
                        """)
                .param("id", reading.id())
                .param("reader", envelope.source().value())
                .param("grant", reading.grantId())
                .param("at", reading.at().atOffset(ZoneOffset.UTC))
                .param("role", reading.role())
                .param("number", reading.readerNo())
                .param("what", reading.what().name())
                .param("subject", reading.subject())
                .param("projects", reading.projects())
                .update();
    }

    @Override
    public void forgetUncovered(TenantId source, Coverage stillCovered) {
        // what was looked at has been looked at, whatever became of the grant
    }

    /** The latest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Disclosure> before(@Nullable Instant at, @Nullable UUID id, int most) {
        return jdbc.sql("""
                        select * from disclosure
                        where cast(:at as timestamptz) is null or (at, id) < (:at, :id)
                        order by at desc, id desc limit :most
                        """)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("most", most)
                .query((row, number) -> new Disclosure(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new TenantId(row.getString("reader")),
                        Objects.requireNonNull(row.getObject("grant_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("role"),
                        row.getInt("reader_no"),
                        ReadThroughGrant.What.valueOf(row.getString("what")),
                        row.getString("subject"),
                        row.getInt("projects")))
                .list();
    }
}
