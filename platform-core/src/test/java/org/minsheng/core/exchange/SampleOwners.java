package org.minsheng.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.minsheng.tenancy.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Owns the made-up projects of these tests as execution owns real ones: says each change, and all of it when asked. */
@Component
public class SampleOwners {

    private final Outbox outbox;
    private final TenantWork work;
    private final Map<TenantId, Map<Key, Current>> current = new ConcurrentHashMap<>();
    private final List<TenantId> asked = new CopyOnWriteArrayList<>();

    SampleOwners(Outbox outbox, TenantWork work) {
        this.outbox = outbox;
        this.work = work;
    }

    private record Key(EnvelopeKind kind, UUID aggregate) {}

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
                    .put(new Key(what.kind(), what.aggregate()), new Current(what, version));
        }
    }

    /** Only says it, in a transaction that is running already. */
    void append(Crossing what) {
        outbox.append(what, 1);
    }

    @EventListener
    void answer(SnapshotsWanted wanted) {
        asked.add(wanted.tenant());
        current.getOrDefault(wanted.tenant(), Map.of()).values().stream()
                .filter(each -> isCovered(each.what(), wanted.coverage()))
                .forEach(each -> outbox.append(each.what(), each.version()));
    }

    private static boolean isCovered(Crossing what, Coverage coverage) {
        GrantKind needs = what.kind().needs();
        UUID project = what.project();
        return needs != null && project != null && coverage.covers(needs, project);
    }

    public long timesAsked(TenantId owner) {
        return asked.stream().filter(owner::equals).count();
    }
}
