package org.minsheng.core.exchange.republishing;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.core.exchange.transport.Outbox;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.ClockKind;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.clocks.OnStrike;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes many things anew without keeping whoever caused it waiting: noted with the cause, done in the background, a
 * handful in each transaction, so that nobody who works on one of them waits for all.
 */
@Component
public class Republishing implements OnStrike {

    private static final ClockKind REPUBLISHING = ClockKind.ofRealTime("republishing");
    private static final int HANDFUL = 20;
    private static final Instant AT_ONCE = Instant.EPOCH;

    /** What has happened meanwhile stands behind it in the outbox, and is not to wait long: about a second's work. */
    private static final int MOST_UNDER_WAY = 300;

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final TenantWork work;
    private final Outbox outbox;
    private final ObjectProvider<Publisher> publishers;

    Republishing(JdbcClient jdbc, Clocks clocks, TenantWork work, Outbox outbox, ObjectProvider<Publisher> publishers) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.work = work;
        this.outbox = outbox;
        this.publishers = publishers;
    }

    /**
     * Notes that these are to be published, once, however often it is asked for before it is done. What waits already is
     * locked: whoever is about to publish it as it was leaves it to this transaction's own strike.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(String kind, Set<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into republishing (kind, subject)
                        select :kind, subject from unnest(:subjects) as it (subject) order by subject
                        on conflict (kind, subject) do update set subject = excluded.subject""")
                .param("kind", kind)
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
        clocks.set(REPUBLISHING, "", AT_ONCE);
    }

    /** How many things are still to be published. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) from republishing")
                .query(Integer.class)
                .single();
    }

    @Override
    public ClockKind kind() {
        return REPUBLISHING;
    }

    @Override
    public Map<String, Instant> strike(TenantId tenant, Set<String> refs) {
        byKind().forEach((kind, publisher) -> {
            while (work.in(
                    tenant, () -> outbox.underWay(MOST_UNDER_WAY) < MOST_UNDER_WAY && publishHandful(publisher))) {
                // until nothing of that kind waits, or enough is under way
            }
        });
        // the rest when that has gone out; another instance may hold some of it, and may die with it
        return work.in(tenant, this::waiting) == 0 ? Map.of() : Map.of("", AT_ONCE);
    }

    private Map<String, Publisher> byKind() {
        return publishers.stream().collect(Collectors.toMap(Publisher::kind, Function.identity()));
    }

    private boolean publishHandful(Publisher publisher) {
        Set<UUID> subjects = new HashSet<>(jdbc.sql("""
                        delete from republishing where kind = :kind and subject in (
                            select subject from republishing where kind = :kind
                            order by subject limit :handful for update skip locked)
                        returning subject""")
                .param("kind", publisher.kind())
                .param("handful", HANDFUL)
                .query(UUID.class)
                .list());
        if (!subjects.isEmpty()) {
            publisher.publish(subjects);
        }
        return subjects.size() == HANDFUL;
    }
}
