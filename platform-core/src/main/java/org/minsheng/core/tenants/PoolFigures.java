package org.minsheng.core.tenants;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.minsheng.tenancy.cells.PoolSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the connection pools count into the service's metrics. */
@Configuration(proxyBeanMethods = false)
class PoolFigures {

    @Bean
    PoolSettings countedPools(MeterRegistry registry) {
        return pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    }
}
