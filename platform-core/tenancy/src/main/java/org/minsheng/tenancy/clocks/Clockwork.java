package org.minsheng.tenancy.clocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minsheng.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks each cell again and again for what is due, with one statement however many tenants there are, and has it seen to.
 * What it costs grows with what is due and not with who might have something.
 */
public class Clockwork implements SmartLifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final ClockCells cells;
    private final Strikes strikes;
    private final ClockProperties settings;
    private final ExecutorService onTime;
    /** Of its own, so that whoever rings doesn't wait behind what is only due. */
    private final ExecutorService onRing;

    private final Set<Rung> rung = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    private record Rung(TenantId tenant, ClockKind kind) {}

    Clockwork(ClockCells cells, Strikes strikes, ClockProperties settings) {
        this.cells = cells;
        this.strikes = strikes;
        this.settings = settings;
        this.onTime = workers("clocks-", settings.workers());
        this.onRing = workers("rung-", settings.workers());
    }

    private static ExecutorService workers(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofVirtual().name(name, 0).factory());
    }

    /** Has the tenant's clocks of that kind strike at once, by and by; ringing twice before it is heard is ringing once. */
    public void ring(TenantId tenant, ClockKind kind) {
        Rung bell = new Rung(tenant, kind);
        if (rung.add(bell)) {
            onRing.execute(() -> {
                rung.remove(bell); // first, so that what is set from here on can ring again
                strikeNow(tenant, kind);
            });
        }
    }

    /** Sees to the tenant's clocks of that kind, due or not, unless another instance has taken them. */
    public void strikeNow(TenantId tenant, ClockKind kind) {
        try {
            CellClocks clocks = cells.of(tenant);
            clocks.claim(tenant, kind.name(), settings.lease()).forEach(struck -> strikes.seeTo(struck, clocks));
        } catch (RuntimeException e) {
            LOG.warn("A ring for {} of {} was lost and is made good in time: {}", kind, tenant, Strikes.describe(e));
        }
    }

    /** Sees to everything that is due now, in all cells. */
    public void round() {
        cells.all().forEach(this::everythingDue);
    }

    private void everythingDue(CellClocks cell) {
        Collection<StruckClocks> claimed;
        do {
            claimed = cell.claim(strikes.kinds(), settings.tenants(), settings.each(), settings.lease());
            seeToAll(claimed, cell);
        } while (claimed.size() == settings.tenants());
    }

    private void seeToAll(Collection<StruckClocks> claimed, CellClocks cell) {
        List<Future<?>> work = new ArrayList<>();
        claimed.forEach(struck -> work.add(onTime.submit(() -> strikes.seeTo(struck, cell))));
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (ExecutionException e) {
                LOG.error("Clocks were left to their lease", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The kinds that somebody here sees to. */
    public Collection<String> kinds() {
        return strikes.kinds();
    }

    /** How much is due and not yet seen to, by kind and cell. */
    public List<WaitingClocks> waiting() {
        return cells.all().stream()
                .flatMap(cell -> cell.waiting(strikes.kinds()).stream())
                .toList();
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic();
    }

    @Override
    public void start() {
        running = true;
        // a cell that doesn't answer keeps no other waiting
        cells.all().forEach(cell -> Thread.ofVirtual().name("clockwork").start(() -> watch(cell)));
    }

    private void watch(CellClocks cell) {
        while (running) {
            try {
                everythingDue(cell);
            } catch (RuntimeException e) {
                LOG.warn("What is due could not be asked for: {}", Strikes.describe(e));
            }
            pause(settings.every());
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What is under way is left to its lease. */
    @Override
    public void close() {
        onTime.shutdownNow();
        onRing.shutdownNow();
    }
}
