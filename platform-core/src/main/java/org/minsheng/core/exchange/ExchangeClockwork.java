package org.minsheng.core.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/** What makes the exchange go by itself: an ear for the doorbell, the sweep, the catching up on grants, the tidying. */
@Component
@EnableConfigurationProperties(ExchangeProperties.class)
class ExchangeClockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ExchangeClockwork.class);
    private static final Duration REDIS_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_CATCH_UP_PAUSE = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);

    private final ExchangeProperties settings;
    private final RedisConnectionFactory redis;
    private final Relay relay;
    private final Sweep sweep;
    private final GrantCatchUp catchUp;
    private final Tidying tidying;
    private volatile boolean running;
    private volatile @Nullable RedisConnection ear;

    ExchangeClockwork(
            ExchangeProperties settings,
            RedisConnectionFactory redis,
            Relay relay,
            Sweep sweep,
            GrantCatchUp catchUp,
            Tidying tidying) {
        this.settings = settings;
        this.redis = redis;
        this.relay = relay;
        this.sweep = sweep;
        this.catchUp = catchUp;
        this.tidying = tidying;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("doorbell-ear").start(this::listen);
        repeatedly("sweep", settings.sweepEvery(), sweep::round);
        repeatedly("tidying", TIDY_EVERY, tidying::round);
        Thread.ofVirtual().name("grant-catch-up").start(this::catchUp);
    }

    /** Until Redis has answered once; from then on the driver reconnects and subscribes again by itself. */
    private void listen() {
        while (running) {
            try {
                RedisConnection connection = redis.getConnection();
                ear = connection;
                connection.pSubscribe((message, pattern) -> rung(message), Doorbell.ANY.getBytes(US_ASCII));
                return;
            } catch (RuntimeException e) {
                log.warn("No doorbell yet, the sweep delivers meanwhile: {}", Problems.describe(e));
                closeEar();
                pause(REDIS_PAUSE);
            }
        }
    }

    private void rung(Message message) {
        String slug = new String(message.getBody(), US_ASCII);
        if (TenantId.isValid(slug)) {
            relay.ask(new TenantId(slug));
        }
    }

    private void catchUp() {
        while (running) {
            boolean done = catchUp.tryOnce();
            pause(done ? settings.catchUpEvery() : FIRST_CATCH_UP_PAUSE);
        }
    }

    private void repeatedly(String name, Duration every, Runnable work) {
        Thread.ofVirtual().name(name).start(() -> {
            while (running) {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    log.warn("A round of {} failed: {}", name, Problems.describe(e));
                }
                pause(every);
            }
        });
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
        closeEar();
    }

    private void closeEar() {
        RedisConnection open = ear;
        ear = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException e) {
                log.debug("The doorbell's connection was gone already");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
