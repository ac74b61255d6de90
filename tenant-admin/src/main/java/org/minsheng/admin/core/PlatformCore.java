package org.minsheng.admin.core;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes clients for the doors of platform-core. */
@Component
public class PlatformCore {

    private final RestClient.Builder builder;
    private final ServiceToken token;
    private final String address;

    PlatformCore(
            RestClient.Builder builder,
            ServiceToken token,
            @Value("${minsheng.services.platform-core}") String address) {
        this.builder = builder;
        this.token = token;
        this.address = address;
    }

    /** A client that gives up on a call after that time. */
    public <T> T client(Class<T> door, Duration patience) {
        // HTTP/1.1: the attempt to upgrade an open connection costs a round trip and gains nothing here
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        var client = builder.clone()
                .baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(token.current());
                    return execution.execute(request, body);
                })
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(door);
    }
}
