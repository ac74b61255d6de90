package org.minsheng.core.exchange.transport;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.redis.TenantKeys;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells the relays, on whichever instance, that a tenant has something to send. It may stay silent: then the
 * outbox's clock strikes a little later. It never keeps the caller waiting, because a Redis that hangs takes a minute to say so.
 */
@Component
class Doorbell implements DisposableBean {

    private static final String AREA = "doorbell";
    /** The braces are literal: the pattern of every tenant's bell. */
    static final String ANY = "t:{*}:" + AREA;

    private final StringRedisTemplate redis;
    private final Counter silent;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService ringer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("doorbell").factory());

    Doorbell(StringRedisTemplate redis, MeterRegistry meters) {
        this.redis = redis;
        this.silent = Counter.builder("minsheng.exchange.doorbell.silent")
                .description("Rings that Redis did not take; the clock delivers instead")
                .register(meters);
    }

    void ring(TenantId sender) {
        if (waiting.add(sender)) {
            ringer.execute(() -> publish(sender));
        }
    }

    private void publish(TenantId sender) {
        waiting.remove(sender); // first, so that a change committed from here on rings again
        try {
            redis.convertAndSend(TenantKeys.key(sender, AREA), sender.value());
        } catch (RuntimeException redisIsGone) {
            silent.increment();
        }
    }

    @Override
    public void destroy() {
        ringer.shutdownNow();
    }
}
