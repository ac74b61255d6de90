package org.minsheng.core.exchange.transport;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.minsheng.tenancy.figures.TenantFigures;
import org.minsheng.tenancy.figures.TenantFigures.CellFigure;
import org.springframework.stereotype.Component;

/**
 * How much waits in the outboxes of each cell, for how long, and how much had to be set aside, as whoever looked at an
 * outbox last has told. What nobody has looked at yet is counted among the clocks.
 */
@Component
class ExchangeMetrics {

    private static final String WAITING = "outbox-waiting";
    private static final String PARKED = "outbox-parked";
    /** In seconds since 1970, so that it need not be told again while nothing but time goes by. */
    private static final String OLDEST = "outbox-oldest";

    private final TenantFigures figures;
    private final MultiGauge depth;
    private final MultiGauge age;
    private final MultiGauge parked;

    ExchangeMetrics(TenantFigures figures, MeterRegistry meters) {
        this.figures = figures;
        depth = MultiGauge.builder("minsheng.exchange.outbox.depth")
                .description("Envelopes that wait for delivery")
                .register(meters);
        age = MultiGauge.builder("minsheng.exchange.outbox.age")
                .description("How long the oldest waiting envelope has been waiting")
                .baseUnit("seconds")
                .register(meters);
        parked = MultiGauge.builder("minsheng.exchange.outbox.parked")
                .description("Envelopes set aside after too many failures")
                .register(meters);
    }

    /** What a tenant tells of its outbox. */
    static Map<String, Double> figures(WaitingEnvelopes.Depth depth) {
        Instant oldest = depth.oldest();
        return Map.of(
                WAITING, (double) depth.waiting(),
                PARKED, (double) depth.parked(),
                OLDEST, oldest == null ? 0.0 : oldest.getEpochSecond());
    }

    void show() {
        depth.register(rows(figures.read(WAITING), CellFigure::sum), true);
        parked.register(rows(figures.read(PARKED), CellFigure::sum), true);
        double now = System.currentTimeMillis() / 1000.0;
        age.register(rows(figures.read(OLDEST), oldest -> oldest.sum() == 0 ? 0 : now - oldest.least()), true);
    }

    private static List<MultiGauge.Row<?>> rows(List<CellFigure> cells, ToDoubleFunction<CellFigure> figure) {
        return cells.stream()
                .<MultiGauge.Row<?>>map(
                        each -> MultiGauge.Row.of(Tags.of("cell", each.cell()), figure.applyAsDouble(each)))
                .toList();
    }
}
