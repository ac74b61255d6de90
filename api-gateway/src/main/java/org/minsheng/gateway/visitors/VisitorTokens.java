package org.minsheng.gateway.visitors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The tokens that stand for the public, one for each congress. Kept here alone; asked for once however many wait for it, and
 * anew before it ends. Refusals are kept for a moment, apart from the tokens: no number of invented names drives those out.
 */
@Component
class VisitorTokens {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorTokens.class);

    /** So that a token does not expire on its way through slow services. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final int MANY = 10_000;

    private final RestClient tokenEndpoint;
    private final ClientRegistration visitorClient;
    private final Cache<TenantId, OAuth2AccessToken> given = Caffeine.newBuilder()
            // a table that grew would wait for whoever is just asking
            .initialCapacity(MANY)
            .maximumSize(MANY)
            .expireAfter(Expiry.<TenantId, OAuth2AccessToken>creating((_, token) -> life(token)))
            .build();
    private final Cache<TenantId, GatewayRefusal> refused =
            Caffeine.newBuilder().maximumSize(MANY).expireAfterWrite(MOMENT).build();

    VisitorTokens(RestClient tokenEndpoint, ClientRegistration visitorClient) {
        this.tokenEndpoint = tokenEndpoint;
        this.visitorClient = visitorClient;
    }

    /** Whether {@link #of} can answer without asking tenant-admin. */
    boolean knows(TenantId congress) {
        return given.getIfPresent(congress) != null || refused.getIfPresent(congress) != null;
    }

    /** @throws CongressRefused if its public is not let in */
    String of(TenantId congress) {
        return given.get(congress, this::ask).getTokenValue();
    }

    /** Whoever has waited while another asked takes the answer, even if it was a refusal. */
    private OAuth2AccessToken ask(TenantId congress) {
        GatewayRefusal why = refused.getIfPresent(congress);
        if (why == null) {
            try {
                return client(congress)
                        .getTokenResponse(new OAuth2ClientCredentialsGrantRequest(visitorClient))
                        .getAccessToken();
            } catch (OAuth2AuthorizationException no) {
                why = refusal(no);
                refused.put(congress, why);
            }
        }
        throw new CongressRefused(why);
    }

    private RestClientClientCredentialsTokenResponseClient client(TenantId congress) {
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(tokenEndpoint);
        client.addParametersConverter(
                _ -> MultiValueMap.fromSingleValue(Map.of(AccessTokens.TENANT, congress.value())));
        return client;
    }

    /** tenant-admin says why in the words of the problem that is to be shown; anything else was no answer. */
    private static GatewayRefusal refusal(OAuth2AuthorizationException no) {
        String code = no.getError().getErrorCode();
        return Stream.of(GatewayRefusal.NOT_FOUND, GatewayRefusal.TENANT_CLOSED, GatewayRefusal.TENANT_NOT_READY)
                .filter(why -> why.slug().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    LOG.warn("The token endpoint gave no visitor's token: {}", code);
                    LOG.debug("In full", no);
                    return GatewayRefusal.SERVICE_UNAVAILABLE;
                });
    }

    private static Duration life(OAuth2AccessToken token) {
        Instant end = Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH);
        Duration left = Duration.between(Instant.now(), end.minus(MARGIN));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
