package org.minsheng.core.exchange.transport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.SnapshotsWanted;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Owns the made-up projects of these tests as execution owns real ones: says each change, and all of it when asked. */
@Component
public class SampleOwners {

    private final CrossingKinds kinds;
    private final Outbox outbox;
    private final TenantWork work;
    private final Map<TenantId, Map<Key, Current>> current = new ConcurrentHashMap<>();
    private final List<TenantId> asked = new CopyOnWriteArrayList<>();

    SampleOwners(CrossingKinds kinds, Outbox outbox, TenantWork work) {
        this.kinds = kinds;
        this.outbox = outbox;
        this.work = work;
    }

    private record Key(Class<?> kind, UUID aggregate) {}

    private record Current(Crossing what, long version) {}

    /** The owner changes something: the change and its envelope are one transaction. */
    public void say(TenantId owner, long version, Crossing... all) {
        work.run(owner, () -> {
            for (Crossing what : all) {
                outbox.append(what, version);
            }
        });
        for (Crossing what : all) {
            current.computeIfAbsent(owner, any -> new ConcurrentHashMap<>())
                    .put(new Key(what.getClass(), what.aggregate()), new Current(what, version));
        }
    }

    /** Only says it, in a transaction that is running already. */
    void append(Crossing what) {
        outbox.append(what, 1);
    }

    @EventListener
    void answer(SnapshotsWanted wanted) {
        asked.add(TenantScope.current());
        current.getOrDefault(TenantScope.current(), Map.of()).values().stream()
                .filter(each -> isCovered(each.what(), wanted.coverage()))
                .forEach(each -> outbox.append(each.what(), each.version()));
    }

    private boolean isCovered(Crossing what, Coverage coverage) {
        GrantKind needs = kinds.of(what).needs();
        return needs != null && coverage.covers(needs, what.subjects());
    }

    public long timesAsked(TenantId owner) {
        return asked.stream().filter(owner::equals).count();
    }
}
