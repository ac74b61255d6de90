package org.minsheng.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.prefixPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.minsheng.endpoints.requests.RequestIds;
import org.minsheng.gateway.Addresses;
import org.minsheng.gateway.limits.TenantLimit;
import org.minsheng.gateway.signin.TokenRelay;
import org.minsheng.gateway.visitors.VisitorRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Which path belongs to which service. Paths are the same on both sides, but for a congress's public address, which names
 * the congress where services have a token; what is not listed does not exist outside.
 */
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

    /**
     * For people without an account, whom the address itself lets in. Who else is signed in in their browser has no part
     * in it: no token goes along.
     */
    @Bean
    @Order(2)
    RouterFunction<ServerResponse> invited() {
        return route("invited")
                .route(path("/api/admin/public/**"), http())
                .before(headers::forApi)
                .before(uri(addresses.services().tenantAdmin()))
                .filter(silentServices)
                // ours is on the answer already
                .after(removeResponseHeader(RequestIds.HEADER))
                .build();
    }

    @Bean
    @Order(3)
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
    @Order(4)
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

    /** A congress's public address: what core publishes of it, asked for with the visitor's token and answered to nobody. */
    @Bean
    @Order(5)
    RouterFunction<ServerResponse> visitors(VisitorRelay relay, TenantLimit limit) {
        return route("visitors")
                .route(path("/o/{" + VisitorRelay.CONGRESS + "}/api/**"), http())
                .before(headers::forVisitors)
                .before(stripPrefix(3))
                .before(prefixPath("/api/core/portal"))
                .before(uri(addresses.services().platformCore()))
                .filter(silentServices)
                .filter(relay)
                .filter(limit)
                .after(removeResponseHeader(HttpHeaders.SET_COOKIE))
                // ours is on the answer already
                .after(removeResponseHeader(RequestIds.HEADER))
                .build();
    }
}
