package org.minsheng.core.tenants;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.clocks.Clockwork;
import org.minsheng.tenancy.clocks.WaitingClocks;
import org.springframework.stereotype.Component;

/** How many clocks are due and not yet seen to, and for how long: with nobody at work both are 0. */
@Component
class ClockFigures implements MeterBinder {

    private static final long FRESH_FOR = Duration.ofSeconds(5).toNanos();

    private final Clockwork clockwork;
    private final Cells cells;
    private List<WaitingClocks> waiting = List.of();
    private long readAt = System.nanoTime() - FRESH_FOR;

    ClockFigures(Clockwork clockwork, Cells cells) {
        this.clockwork = clockwork;
        this.cells = cells;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String cell : cells.names()) {
            for (String kind : clockwork.kinds()) {
                Gauge.builder("minsheng.clocks.waiting", () -> figure(cell, kind, WaitingClocks::clocks))
                        .description("Clocks that are due and not yet seen to")
                        .tags("cell", cell, "kind", kind)
                        .register(meters);
                Gauge.builder("minsheng.clocks.age", () -> figure(cell, kind, WaitingClocks::oldestSeconds))
                        .description("How long the first of them has been due")
                        .baseUnit("seconds")
                        .tags("cell", cell, "kind", kind)
                        .register(meters);
            }
        }
    }

    private double figure(String cell, String kind, ToDoubleFunction<WaitingClocks> figure) {
        return read().stream()
                .filter(each -> each.cell().equals(cell) && each.kind().equals(kind))
                .mapToDouble(figure)
                .sum();
    }

    /** One look for all gauges that are asked together. */
    private synchronized List<WaitingClocks> read() {
        if (System.nanoTime() - readAt >= FRESH_FOR) {
            waiting = clockwork.waiting();
            readAt = System.nanoTime();
        }
        return waiting;
    }
}
