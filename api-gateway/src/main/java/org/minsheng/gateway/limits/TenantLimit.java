package org.minsheng.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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
    /** A token says the same each time it comes. */
    private final Cache<String, Share> shares = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    TenantLimit(Buckets buckets, LimitRules rules, Refusals refusals, JsonMapper json) {
        this.buckets = buckets;
        this.rules = rules;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        String authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        Share share = authorization == null ? null : shares.get(authorization, this::share);
        if (share == null) {
            return next.handle(request);
        }
        long wait = buckets.secondsToWait(share.bucket(), share.aMinute());
        try (var _ = MDC.putCloseable(TenantScope.LOG_KEY, share.tenant().value())) {
            return wait > 0 ? refusals.answer(GatewayRefusal.TOO_MANY_REQUESTS, request, wait) : next.handle(request);
        }
    }

    /** Of whoever is nobody's there is none. */
    private @Nullable Share share(String authorization) {
        JsonNode claims = claims(authorization);
        if (!claims.has(AccessTokens.TENANT)) {
            return null;
        }
        TenantId tenant = new TenantId(claims.get(AccessTokens.TENANT).asString());
        return isVisitor(claims)
                ? new Share(tenant, TenantKeys.key(tenant, "gateway", "limit", "visitors"), rules.visitors())
                : new Share(tenant, TenantKeys.key(tenant, "gateway", "limit"), rules.tenant());
    }

    /** Read without checking the signature: the token comes from the token endpoint, and only counting depends on it. */
    private JsonNode claims(String authorization) {
        if (!authorization.startsWith(BEARER)) {
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

    /** From which bucket a token's requests are taken, and what it holds. */
    private record Share(TenantId tenant, String bucket, int aMinute) {}
}
