package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minsheng.core.exchange.transport.ExchangeForTests.AGES;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clockwork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.RedisConnectionFailureException;
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
    DoorbellEar ear;

    @Autowired
    Clockwork clockwork;

    private TenantId city;
    private UUID project;

    @BeforeEach
    void a_city() {
        city = tenants.freshCity();
        project = UUID.randomUUID();
    }

    @Test
    void a_ring_delivers_without_waiting_for_a_clock() {
        ear.start();
        try {
            // nothing strikes by itself here; the first ring may come before the ear is open, so ring until one is
            // heard
            await().atMost(AGES).until(() -> {
                owners.say(city, 1, Samples.project(project, 1, "公园"));
                return !exchange.mirrors(city, city).isEmpty();
            });
            UUID second = UUID.randomUUID();
            owners.say(city, 1, Samples.project(second, 2, "绿道"));
            await().atMost(AGES).until(() -> exchange.mirrors(city, city).contains(second));
        } finally {
            ear.stop();
        }
    }

    @Test
    void with_redis_gone_a_change_is_not_held_up_and_its_clock_delivers_it() {
        var meters = new SimpleMeterRegistry();
        var gone = new StringRedisTemplate() {
            @Override
            public Long convertAndSend(String channel, Object message) {
                throw new RedisConnectionFailureException("gone");
            }
        };
        var silent = new Doorbell(gone, meters);
        silent.ring(city);
        await().atMost(AGES)
                .until(() -> meters.counter("minsheng.exchange.doorbell.silent").count() == 1);

        owners.say(city, 1, Samples.project(project, 1, "公园"));
        clockwork.round();
        assertThat(exchange.mirrors(city, city)).containsExactly(project);
        silent.destroy();
    }
}
