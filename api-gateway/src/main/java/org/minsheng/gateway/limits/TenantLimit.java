package org.minsheng.gateway.limits;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.Refusals;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.redis.TenantKeys;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one busy tenant from taking everybody's share, and its visitors from taking that of its people. Comes after the
 * relay, whose token names the tenant.
 */
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
        JsonNode claims = claims(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        if (!claims.has(AccessTokens.TENANT)) {
            return next.handle(request);
        }
        TenantId tenant = new TenantId(claims.get(AccessTokens.TENANT).asString());
        long wait = isVisitor(claims)
                ? buckets.secondsToWait(TenantKeys.key(tenant, "gateway", "limit", "visitors"), rules.visitors())
                : buckets.secondsToWait(TenantKeys.key(tenant, "gateway", "limit"), rules.tenant());
        try (var _ = MDC.putCloseable(TenantScope.LOG_KEY, tenant.value())) {
            return wait > 0 ? refusals.answer(GatewayRefusal.TOO_MANY_REQUESTS, request, wait) : next.handle(request);
        }
    }

    /** Read without checking the signature: the token comes from the token endpoint, and only counting depends on it. */
    private JsonNode claims(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return json.createObjectNode();
        }
        String claims = authorization.substring(BEARER.length()).split("\\.", -1)[1];
        return json.readTree(Base64.getUrlDecoder().decode(claims));
    }

    private static boolean isVisitor(JsonNode claims) {
        return claims.path(AccessTokens.ROLES)
                .valueStream()
                .anyMatch(role -> Role.VISITOR.name().equals(role.asString()));
    }
}
