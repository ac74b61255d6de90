package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.requests.RequestIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trail of the tenant in scope, or of a service that keeps one for all. Entries are written in transactions of their
 * own: what was refused and rolled back was tried all the same.
 */
public class AuditTrail {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    AuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Which entries are asked for; what is null is not asked about.
     *
     * @param extent which part of the table
     * @param calledSo operations whose words hold the part
     * @param part of the person's name, of the operation or of the subject
     */
    public record Asked(
            TrailExtent extent,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Outcome outcome,
            @Nullable String part,
            List<String> calledSo) {}

    /** Behind which entry to go on. */
    public record Place(Instant at, UUID id) {}

    UUID begin(Attempt attempt) {
        return write(attempt, Outcome.BEGUN, null);
    }

    void end(Attempt attempt, int status) {
        write(attempt, Outcome.of(status), status);
    }

    /** What was done past all handlers, where a filter answers. */
    public void done(Who who, String act, HttpServletRequest request) {
        end(new Attempt(who, act, null, request.getRemoteAddr(), RequestIds.of(request), null), 200);
    }

    private UUID write(Attempt attempt, Outcome outcome, @Nullable Integer status) {
        return Objects.requireNonNull(ownTransaction.execute(transaction -> jdbc.sql("""
                        insert into audit (begun, request, tenants, person, name, roles, act, subject, outcome, status, address)
                        values (:begun, :request, :tenants, :person, :name, :roles, :act, :subject, :outcome, :status, :address)
                        returning id
                        """)
                .param("begun", attempt.begun())
                .param("request", attempt.request())
                .param("tenants", attempt.who().tenants().toArray(String[]::new))
                .param("person", attempt.who().person())
                .param("name", attempt.who().name())
                .param("roles", attempt.who().roles().toArray(String[]::new))
                .param("act", attempt.act())
                .param("subject", attempt.subject())
                .param("outcome", outcome.name())
                .param("status", status)
                .param("address", attempt.address())
                .query(UUID.class)
                .single()));
    }

    /** The latest first; what was begun is there as long as it has no end. */
    public List<Entry> list(Asked asked, @Nullable Place after, int most) {
        return Objects.requireNonNull(ownTransaction.execute(transaction -> jdbc.sql("""
                        select * from audit
                         where (outcome <> 'BEGUN' or not exists (select from audit as later where later.begun = audit.id))
                           and (cast(:tenant as text) is null or tenants @> array[cast(:tenant as text)])
                           and (not :operators or tenants = '{}' or 'PLATFORM_OPERATOR' = any(roles))
                           and (cast(:from as timestamptz) is null or at >= :from)
                           and (cast(:before as timestamptz) is null or at < :before)
                           and (cast(:outcome as text) is null or outcome = :outcome)
                           and (cast(:part as text) is null or position(lower(:part) in
                                lower(concat_ws(' ', name, act, subject, address))) > 0 or act = any(:calledSo))
                           and (cast(:at as timestamptz) is null or (at, id) < (:at, :id))
                         order by at desc, id desc limit :most
                        """)
                .param("tenant", asked.extent().tenant())
                .param("operators", asked.extent().operators())
                .param("from", utc(asked.from()))
                .param("before", utc(asked.before()))
                .param(
                        "outcome",
                        asked.outcome() == null ? null : asked.outcome().name())
                .param("part", asked.part())
                .param("calledSo", asked.calledSo().toArray(String[]::new))
                .param("at", after == null ? null : utc(after.at()))
                .param("id", after == null ? null : after.id())
                .param("most", most)
                .query((row, number) -> entry(row))
                .list()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("act"),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("address"),
                row.getString("request"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
