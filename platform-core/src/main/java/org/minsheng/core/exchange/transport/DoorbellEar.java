package org.minsheng.core.exchange.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.Causes;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clockwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/** Hears the doorbell and has the outbox worked through. While Redis is silent the outbox's clock does. */
@Component
class DoorbellEar implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DoorbellEar.class);
    private static final Duration REDIS_PAUSE = Duration.ofSeconds(5);

    private final ExchangeProperties settings;
    private final RedisConnectionFactory redis;
    private final Clockwork clockwork;
    private volatile boolean running;
    private volatile @Nullable RedisConnection connection;

    DoorbellEar(ExchangeProperties settings, RedisConnectionFactory redis, Clockwork clockwork) {
        this.settings = settings;
        this.redis = redis;
        this.clockwork = clockwork;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("doorbell-ear").start(this::listen);
    }

    /** Until Redis has answered once; from then on the driver reconnects and subscribes again by itself. */
    private void listen() {
        while (running) {
            try {
                RedisConnection open = redis.getConnection();
                connection = open;
                open.pSubscribe((message, pattern) -> rung(message), Doorbell.ANY.getBytes(US_ASCII));
                return;
            } catch (RuntimeException e) {
                LOG.warn("No doorbell yet, the clocks deliver meanwhile: {}", Causes.describe(e));
                close();
                pause();
            }
        }
    }

    private void rung(Message message) {
        String slug = new String(message.getBody(), US_ASCII);
        if (TenantId.isValid(slug)) {
            clockwork.ring(new TenantId(slug), OutboxRounds.OUTBOX);
        }
    }

    private void pause() {
        try {
            Thread.sleep(REDIS_PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        close();
    }

    private void close() {
        RedisConnection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException e) {
                LOG.debug("The doorbell's connection was gone already");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
