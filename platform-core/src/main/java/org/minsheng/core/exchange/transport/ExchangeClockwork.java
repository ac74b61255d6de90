package org.minsheng.core.exchange.transport;

import java.time.Duration;
import org.minsheng.core.exchange.grants.GrantCatchUp;
import org.minsheng.endpoints.refusals.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the exchange does again and again by itself, however many tenants there are: catching up on grants, showing figures. */
@Component
@EnableConfigurationProperties(ExchangeProperties.class)
class ExchangeClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeClockwork.class);
    private static final Duration FIRST_CATCH_UP_PAUSE = Duration.ofSeconds(2);
    private static final Duration SHOW_EVERY = Duration.ofSeconds(15);

    private final ExchangeProperties settings;
    private final GrantCatchUp catchUp;
    private final ExchangeMetrics metrics;
    private volatile boolean running;

    ExchangeClockwork(ExchangeProperties settings, GrantCatchUp catchUp, ExchangeMetrics metrics) {
        this.settings = settings;
        this.catchUp = catchUp;
        this.metrics = metrics;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.automatic();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("exchange-figures").start(this::show);
        Thread.ofVirtual().name("grant-catch-up").start(this::catchUp);
    }

    private void catchUp() {
        while (running) {
            boolean done = catchUp.tryOnce();
            pause(done ? settings.catchUpEvery() : FIRST_CATCH_UP_PAUSE);
        }
    }

    private void show() {
        while (running) {
            try {
                metrics.show();
            } catch (RuntimeException e) {
                LOG.warn("The figures of the exchange could not be shown: {}", Causes.describe(e));
            }
            pause(SHOW_EVERY);
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
}
