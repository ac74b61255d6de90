package org.minsheng.gateway.limits;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.minsheng.gateway.ui.Refusal;
import org.minsheng.gateway.ui.Refusals;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one busy tenant from taking everybody's share. Comes after the relay, whose token names the tenant. */
@Component
public class TenantLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String BEARER = "Bearer ";

    private final Buckets buckets;
    private final LimitRules rules;
    private final Refusals refusals;
    private final JsonMapper json;

    TenantLimit(Buckets buckets, LimitRules rules, Refusals refusals, JsonMapper json) {
        this.buckets = buckets;
        this.rules = rules;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        String tenant = tenant(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        if (tenant == null) {
            return next.handle(request);
        }
        long wait = buckets.secondsToWait("t:" + tenant + ":gateway:limit", rules.tenant());
        try (var _ = MDC.putCloseable("tenant", tenant)) {
            return wait > 0 ? refused(request, wait) : next.handle(request);
        }
    }

    private ServerResponse refused(ServerRequest request, long wait) {
        return ServerResponse.status(Refusal.TOO_MANY_REQUESTS.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusals.problem(Refusal.TOO_MANY_REQUESTS, request.servletRequest()));
    }

    /** Read without checking the signature: the token comes from the token endpoint, and only counting depends on it. */
    private @Nullable String tenant(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return null;
        }
        String claims = authorization.substring(BEARER.length()).split("\\.", -1)[1];
        JsonNode tenant = json.readTree(Base64.getUrlDecoder().decode(claims)).get("tenant");
        return tenant == null ? null : tenant.asString();
    }
}
