package org.minsheng.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.RedisForTests;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Two gateways that count together in one Redis. */
class BucketsTests {

    private static LettuceConnectionFactory redis;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Buckets one;
    private Buckets other;

    @BeforeAll
    static void start() {
        redis = new LettuceConnectionFactory(RedisForTests.host(), RedisForTests.port());
        redis.afterPropertiesSet();
        redis.start();
    }

    @BeforeEach
    void two() {
        one = new Buckets(redis, metrics);
        other = new Buckets(redis, metrics);
    }

    @AfterEach
    void close() {
        one.stop();
        other.stop();
    }

    @AfterAll
    static void stop() {
        redis.destroy();
    }

    @Test
    void a_large_limit_is_one_for_both_but_for_the_hundredth_that_each_may_not_have_told_yet() {
        int limit = 1000;
        long begun = System.nanoTime();
        int admitted = 0;
        while (one.secondsToWait("large", limit) == 0 && other.secondsToWait("large", limit) == 0) {
            admitted += 2;
        }
        double refilled = limit
                * (System.nanoTime() - begun)
                / (double) Duration.ofMinutes(1).toNanos();
        assertThat(admitted).isBetween(limit - 2, (int) (limit + 2 * limit / 100 + refilled + 2));
        assertThat(metrics.counter("minsheng.limits.uncounted").count()).isZero();
    }

    @Test
    void a_small_limit_is_exact() {
        int limit = 60;
        long begun = System.nanoTime();
        int admitted = 0;
        while ((admitted % 2 == 0 ? one : other).secondsToWait("small", limit) == 0) {
            admitted++;
        }
        double refilled = limit
                * (System.nanoTime() - begun)
                / (double) Duration.ofMinutes(1).toNanos();
        assertThat(admitted).isBetween(limit, (int) (limit + refilled + 1));
    }

    @Test
    void what_is_stopped_and_started_again_counts_with_the_client_of_then() {
        assertThat(one.secondsToWait("stopped", 60)).isZero();
        one.stop();
        redis.stop();
        redis.start();
        one.start();
        assertThat(one.secondsToWait("started", 1)).isZero();
        assertThat(one.secondsToWait("started", 1)).isPositive();
        assertThat(metrics.counter("minsheng.limits.uncounted").count()).isZero();
    }
}
