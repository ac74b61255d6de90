package org.minsheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis rings and nothing more: with it an envelope is there at once, without it a little later. */
@CoreTest
class DoorbellTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    RedisConnectionFactory redis;

    @Autowired
    Relay relay;

    @Autowired
    Sweep sweep;

    @Autowired
    GrantCatchUp catchUp;

    @Autowired
    Tidying tidying;

    private TenantId city;
    private UUID project;

    @BeforeEach
    void a_city() {
        city = tenants.freshCity();
        project = UUID.randomUUID();
    }

    @Test
    void a_ring_delivers_without_waiting_for_a_sweep() {
        var clockwork = new ExchangeClockwork(noSweep(), redis, relay, sweep, catchUp, tidying);
        clockwork.start();
        try {
            // the first ring may come before the ear is open, so ring until one is heard
            until(Duration.ofSeconds(20), () -> {
                owners.say(city, 1, Samples.project(project, 1, "公园"));
                return !exchange.copies(city, city).isEmpty();
            });
            UUID second = UUID.randomUUID();
            owners.say(city, 1, Samples.project(second, 2, "绿道"));
            until(Duration.ofSeconds(5), () -> exchange.copies(city, city).contains(second));
        } finally {
            clockwork.stop();
        }
    }

    @Test
    void with_redis_gone_a_change_is_not_held_up_and_the_sweep_delivers_it() {
        var meters = new SimpleMeterRegistry();
        var gone = new StringRedisTemplate() {
            @Override
            public Long convertAndSend(String channel, Object message) {
                throw new RedisConnectionFailureException("gone");
            }
        };
        var silent = new Doorbell(gone, meters);
        silent.ring(city);
        until(
                Duration.ofSeconds(5),
                () -> meters.counter("minsheng.exchange.doorbell.silent").count() == 1);

        owners.say(city, 1, Samples.project(project, 1, "公园"));
        sweep.round();
        until(Duration.ofSeconds(10), () -> !exchange.copies(city, city).isEmpty());
        assertThat(exchange.copies(city, city)).containsExactly(project);
        silent.destroy();
    }

    private static ExchangeProperties noSweep() {
        return new ExchangeProperties(
                true,
                Duration.ofHours(1),
                Duration.ofSeconds(30),
                50,
                2,
                8,
                Duration.ofSeconds(10),
                Duration.ofDays(14),
                Duration.ofHours(1));
    }

    private static void until(Duration limit, BooleanSupplier happens) {
        long end = System.nanoTime() + limit.toNanos();
        while (!happens.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within %s", limit).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
