package org.minsheng.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.minsheng.endpoints.requests.RequestIds;
import org.minsheng.gateway.Addresses;
import org.minsheng.gateway.limits.TenantLimit;
import org.minsheng.gateway.signin.TokenRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path belongs to which service. Paths are the same on both sides; what is not listed does not exist outside. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** What services say to the authorization server among themselves; a browser never does. */
    private static final RequestPredicate BETWEEN_SERVICES = path("/auth/oauth2/token")
            .or(path("/auth/oauth2/introspect"))
            .or(path("/auth/oauth2/revoke"))
            .or(path("/auth/oauth2/device_**"));

    private final Addresses addresses;
    private final AllowedHeaders headers;
    private final SilentServices silentServices;

    Routes(Addresses addresses, AllowedHeaders headers, SilentServices silentServices) {
        this.addresses = addresses;
        this.headers = headers;
        this.silentServices = silentServices;
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> signInPages() {
        return route("auth")
                .route(path("/auth/**").and(BETWEEN_SERVICES.negate()), http())
                .before(headers::forSignIn)
                .before(preserveHostHeader())
                .before(uri(addresses.services().tenantAdmin()))
                .filter(silentServices)
                // ours is on the answer already
                .after(removeResponseHeader(RequestIds.HEADER))
                .build();
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> admin(TokenRelay relay, TenantLimit limit) {
        return route("admin")
                .route(path("/api/admin/**"), http())
                .before(headers::forApi)
                .before(uri(addresses.services().tenantAdmin()))
                .filter(silentServices)
                .filter(relay)
                .filter(limit)
                // ours is on the answer already
                .after(removeResponseHeader(RequestIds.HEADER))
                .build();
    }

    @Bean
    @Order(3)
    RouterFunction<ServerResponse> core(TokenRelay relay, TenantLimit limit) {
        return route("core")
                .route(path("/api/core/**"), http())
                .before(headers::forApi)
                .before(uri(addresses.services().platformCore()))
                .filter(silentServices)
                .filter(relay)
                .filter(limit)
                // ours is on the answer already
                .after(removeResponseHeader(RequestIds.HEADER))
                .build();
    }
}
