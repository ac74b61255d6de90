package org.minsheng.hop;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What ours is measured by: Spring Cloud Gateway as it comes, which passes everything on to one address. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareHop {

    public static void main(String[] args) {
        SpringApplication.run(BareHop.class, args);
    }

    @Bean
    RouterFunction<ServerResponse> everything(@Value("${hop.to}") String to) {
        return route("everything").route(path("/**"), http()).before(uri(to)).build();
    }
}
