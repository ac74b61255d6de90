package org.minsheng.tenancy.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.schema.Plant;

/** One instance of a service that looks after clocks, and what struck there. */
final class Watch implements AutoCloseable {

    static final ClockKind CALL = ClockKind.ofRealTime("call");
    static final ClockKind DAY = ClockKind.ofBusinessTime("day");
    static final Duration LEASE = Duration.ofSeconds(30);

    final ClockCells cells;
    final Clockwork clockwork;
    final List<Struck> struck = new CopyOnWriteArrayList<>();

    /** In whose scope what was due. */
    record Struck(TenantId tenant, ClockKind kind, Set<String> refs) {}

    Watch(Plant plant, Clock businessTime) {
        this(plant, businessTime, (_, _) -> Map.of());
    }

    Watch(Plant plant, Clock businessTime, BiFunction<TenantId, Set<String>, Map<String, Instant>> seenTo) {
        ClockProperties settings = new ClockProperties(false, Duration.ofSeconds(5), Duration.ZERO, LEASE, 10, 5, 2);
        cells = new ClockCells(plant.cells, plant.directory, businessTime);
        List<OnStrike> kinds = List.of(recording(CALL, seenTo), recording(DAY, seenTo));
        clockwork = new Clockwork(cells, new Strikes(plant.directory, kinds), settings);
    }

    private OnStrike recording(ClockKind kind, BiFunction<TenantId, Set<String>, Map<String, Instant>> seenTo) {
        return new OnStrike() {
            @Override
            public ClockKind kind() {
                return kind;
            }

            @Override
            public Map<String, Instant> strike(TenantId tenant, Set<String> refs) {
                struck.add(new Struck(TenantScope.current(), kind, refs));
                return seenTo.apply(tenant, refs);
            }
        };
    }

    CellClocks cell() {
        return cells.all().iterator().next();
    }

    /** What strikes in a round, everything of earlier rounds forgotten. */
    List<Struck> round() {
        struck.clear();
        clockwork.round();
        return List.copyOf(struck);
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
