package org.minsheng.core.exchange.transport;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How much waits in the outboxes of each cell, for how long, and how much had to be set aside. */
@Component
class ExchangeMetrics {

    private final MultiGauge depth;
    private final MultiGauge age;
    private final MultiGauge parked;

    ExchangeMetrics(MeterRegistry meters) {
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

    void show(Map<String, Load> loads) {
        depth.register(rows(loads, Load::waiting), true);
        age.register(rows(loads, Load::oldestSeconds), true);
        parked.register(rows(loads, Load::parked), true);
    }

    private static List<MultiGauge.Row<?>> rows(Map<String, Load> loads, ToDoubleFunction<Load> figure) {
        return loads.entrySet().stream()
                .<MultiGauge.Row<?>>map(each ->
                        MultiGauge.Row.of(Tags.of("cell", each.getKey()), figure.applyAsDouble(each.getValue())))
                .toList();
    }

    /** The figures of one outbox, or of all in a cell. */
    record Load(long waiting, long parked, double oldestSeconds) {

        Load plus(Load other) {
            return new Load(
                    waiting + other.waiting, parked + other.parked, Math.max(oldestSeconds, other.oldestSeconds));
        }
    }
}
