package org.minsheng.gateway.routing;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** The connections to the services: kept open, never waited for without end. */
@Configuration(proxyBeanMethods = false)
class Connections {

    /**
     * @param answer how long a service may take to begin its answer; an import of a year's list is the longest
     * @param perService how many requests may be under way to one service at once
     */
    @ConfigurationProperties("minsheng.connections")
    record Bounds(
            @DefaultValue("2s") Duration connect,
            @DefaultValue("30s") Duration answer,
            @DefaultValue("400") int perService) {}

    @Bean
    ClientHttpRequestFactory connectionsToServices(Bounds bounds) {
        Timeout connect = Timeout.of(bounds.connect());
        Timeout answer = Timeout.of(bounds.answer());
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(bounds.perService())
                .setMaxConnTotal(2 * bounds.perService())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        // The browser follows redirects and keeps cookies, not we; what it sent twice is for it to decide, so no retry
        return new HttpComponentsClientHttpRequestFactory(HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .build());
    }
}
