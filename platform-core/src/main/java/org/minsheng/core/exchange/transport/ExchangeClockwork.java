package org.minsheng.core.exchange.transport;

import java.time.Duration;
import org.minsheng.core.exchange.grants.GrantCatchUp;
import org.minsheng.endpoints.refusals.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the exchange does again and again by itself: the sweep, the catching up on grants, the tidying. */
@Component
@EnableConfigurationProperties(ExchangeProperties.class)
class ExchangeClockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ExchangeClockwork.class);
    private static final Duration FIRST_CATCH_UP_PAUSE = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);

    private final ExchangeProperties settings;
    private final Sweep sweep;
    private final GrantCatchUp catchUp;
    private final Tidying tidying;
    private volatile boolean running;

    ExchangeClockwork(ExchangeProperties settings, Sweep sweep, GrantCatchUp catchUp, Tidying tidying) {
        this.settings = settings;
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
        repeatedly("sweep", settings.sweepEvery(), sweep::round);
        repeatedly("tidying", TIDY_EVERY, tidying::round);
        Thread.ofVirtual().name("grant-catch-up").start(this::catchUp);
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
                    log.warn("A round of {} failed: {}", name, Causes.describe(e));
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
