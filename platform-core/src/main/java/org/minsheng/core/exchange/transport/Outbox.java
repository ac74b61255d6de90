package org.minsheng.core.exchange.transport;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.clocks.Clocks;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this tenant has to tell others, written in the transaction of the change itself. */
@Component
public class Outbox {

    private final NamedParameterJdbcOperations jdbc;
    private final CrossingKinds kinds;
    private final WireFormat format;
    private final Clocks clocks;
    private final Doorbell doorbell;
    private final Clock clock;

    Outbox(
            NamedParameterJdbcOperations jdbc,
            CrossingKinds kinds,
            WireFormat format,
            Clocks clocks,
            Doorbell doorbell,
            Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.format = format;
        this.clocks = clocks;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * @param version rises with every change of anything in the snapshot (also of a policy or a window that it quotes);
     *     appending the same version again is harmless
     */
    public record Told(Crossing snapshot, long version) {}

    /**
     * Appends snapshots in the running transaction of the tenant in scope. Who receives them is decided when they are
     * delivered, so append every change, whether or not a grant exists.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into outbox (id, kind, aggregate_id, version, subjects, addressee, payload, written_at)
                values (uuidv7(), :kind, :aggregate, :version, :subjects, :addressee, cast(:payload as jsonb), :at)
                """,
                told.stream().map(each -> row(each.snapshot, each.version, now)).toArray(SqlParameterSource[]::new));
        ringOnceCommitted(TenantScope.current());
    }

    /** Several snapshots of one version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<? extends Crossing> snapshots, long version) {
        append(snapshots.stream().map(each -> new Told(each, version)).toList());
    }

    /** One snapshot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Crossing snapshot, long version) {
        append(List.of(new Told(snapshot, version)));
    }

    private SqlParameterSource row(Crossing what, long version, OffsetDateTime now) {
        return new MapSqlParameterSource()
                .addValue("kind", kinds.of(what).name())
                .addValue("aggregate", what.aggregate())
                .addValue("version", version)
                .addValue("subjects", what.subjects().toArray(UUID[]::new))
                .addValue("addressee", slug(what.addressee()))
                .addValue("payload", format.write(what))
                .addValue("at", now);
    }

    private static @Nullable String slug(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }

    private void ringOnceCommitted(TenantId sender) {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Ring.class::isInstance)) {
            clocks.expectRing(OutboxRounds.OUTBOX);
            TransactionSynchronizationManager.registerSynchronization(new Ring(sender, doorbell));
        }
    }

    /** One for a transaction, however much it has to tell. */
    private record Ring(TenantId sender, Doorbell doorbell) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            doorbell.ring(sender);
        }
    }
}
