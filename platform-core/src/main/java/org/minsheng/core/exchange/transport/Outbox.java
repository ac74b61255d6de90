package org.minsheng.core.exchange.transport;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.clocks.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this tenant has to tell others, written in the transaction of the change itself. */
@Component
public class Outbox {

    // whose projects an envelope names is an array of its own, and arrays of arrays are no lists of lists
    private static final String INSERT = """
            insert into outbox (id, kind, aggregate_id, version, subjects, addressee, payload, written_at)
            select uuidv7(), told.kind, told.aggregate, told.version, cast(told.subjects as uuid[]), told.addressee,
                   cast(told.payload as jsonb), :at
            from unnest(:kinds, :aggregates, :versions, :subjects, :addressees, :payloads)
                as told (kind, aggregate, version, subjects, addressee, payload)""";

    private final JdbcClient jdbc;
    private final CrossingKinds kinds;
    private final WireFormat format;
    private final Clocks clocks;
    private final Doorbell doorbell;
    private final Clock clock;

    Outbox(JdbcClient jdbc, CrossingKinds kinds, WireFormat format, Clocks clocks, Doorbell doorbell, Clock clock) {
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
        if (isTheFirstOfItsTransaction()) {
            told(clocks.expectRingFor(OutboxRounds.OUTBOX, INSERT), told)
                    .query()
                    .singleRow();
            TransactionSynchronizationManager.registerSynchronization(new Ring(TenantScope.current(), doorbell));
        } else {
            told(jdbc.sql(INSERT), told).update();
        }
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

    /**
     * How many envelopes of the tenant in scope are about to be delivered; no more than so many are counted. What has to wait
     * for a receiver that is away holds nobody up.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int underWay(int most) {
        return jdbc.sql("select count(*) from (select 1 from outbox"
                        + " where state = 'WAITING' and not_before <= clock_timestamp() limit ?) as waiting")
                .param(most)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec told(JdbcClient.StatementSpec insert, Collection<Told> told) {
        return insert.param("kinds", each(told, what -> kinds.of(what).name(), String[]::new))
                .param("aggregates", each(told, Crossing::aggregate, UUID[]::new))
                .param("versions", told.stream().map(Told::version).toArray(Long[]::new))
                .param("subjects", each(told, Outbox::array, String[]::new))
                .param("addressees", each(told, Outbox::addressee, String[]::new))
                .param("payloads", each(told, format::write, String[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static <T extends @Nullable Object> T[] each(
            Collection<Told> told, Function<Crossing, T> part, IntFunction<T[]> array) {
        return told.stream().map(Told::snapshot).map(part).toArray(array);
    }

    private static String array(Crossing what) {
        return what.subjects().stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    private static @Nullable String addressee(Crossing what) {
        TenantId addressee = what.addressee();
        return addressee == null ? null : addressee.value();
    }

    private static boolean isTheFirstOfItsTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Ring.class::isInstance);
    }

    /** One for a transaction, however much it has to tell. */
    private record Ring(TenantId sender, Doorbell doorbell) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            doorbell.ring(sender);
        }
    }
}
