package org.minsheng.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Counts in Redis, for all gateways together. A hundredth of a limit, for a second at most, is counted here alone before
 * Redis hears of it, so most requests don't ask it. When Redis is away nobody is held up, and a metric says so.
 */
@Component
class Buckets implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration UNTOLD = Duration.ofSeconds(1);
    private static final int MANY = 10_000;

    private final LettuceConnectionFactory redis;
    private final Counter uncounted;
    private @Nullable StatefulRedisConnection<String, byte[]> connection;
    private @Nullable ProxyManager<String> buckets;
    private final Cache<String, BucketProxy> asked =
            Caffeine.newBuilder().maximumSize(MANY).expireAfterAccess(MINUTE).build();

    Buckets(LettuceConnectionFactory redis, MeterRegistry metrics) {
        this.redis = redis;
        this.uncounted = Counter.builder("minsheng.limits.uncounted")
                .description("Requests let through without counting because Redis did not answer")
                .register(metrics);
    }

    /** Takes one from the bucket of this key. @return the seconds to wait, 0 when there was one */
    long secondsToWait(String key, int aMinute) {
        try {
            ConsumptionProbe probe =
                    asked.get(key, asFirst -> bucket(asFirst, aMinute)).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        } catch (RuntimeException unavailable) {
            LOG.debug("Not counted", unavailable);
            uncounted.increment();
            return 0;
        }
    }

    private BucketProxy bucket(String key, int aMinute) {
        int untold = aMinute / 100;
        RemoteBucketBuilder<String> bucket = buckets().builder();
        if (untold > 0) {
            bucket.withOptimization(Optimizations.delaying(new DelayParameters(untold, UNTOLD)));
        }
        return bucket.build(key, () -> configuration(aMinute));
    }

    private static BucketConfiguration configuration(int aMinute) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                .build();
    }

    private synchronized ProxyManager<String> buckets() {
        if (buckets == null) {
            RedisClient client = (RedisClient) redis.getRequiredNativeClient();
            connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
            buckets = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                    .requestTimeout(Duration.ofMillis(500))
                    .build();
        }
        return buckets;
    }

    /** It connects when it first counts. */
    @Override
    public void start() {}

    @Override
    public synchronized boolean isRunning() {
        return connection != null;
    }

    /** Whoever starts again, as contexts of tests do, finds another client behind the factory. */
    @Override
    public synchronized void stop() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
        buckets = null;
        asked.invalidateAll();
    }

    /** Before the client that it borrows, and after the last request. */
    @Override
    public int getPhase() {
        return redis.getPhase() + 1;
    }
}
