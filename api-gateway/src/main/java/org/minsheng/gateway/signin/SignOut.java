package org.minsheng.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.minsheng.gateway.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Signing out ends the session here, and what it could have been renewed with is revoked. The authorization server's own
 * session has a cookie that never comes here: the page ends that one first. The answer leads nowhere, so that nothing on the
 * way can keep a person signed in.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    /** Nobody stays signed in because the other side is silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Addresses addresses;
    private final SessionTokens tokens;
    private final RestClient tokenEndpoint;

    SignOut(Addresses addresses, SessionTokens tokens, RestClient tokenEndpoint) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.tokenEndpoint = tokenEndpoint;
    }

    /** Runs before the session is thrown away, the last moment to see what it holds. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        String refresh = tokens.kept(request).map(Tokens::refresh).orElse(null);
        if (refresh == null) {
            return;
        }
        Thread revoking = Thread.startVirtualThread(() -> revoke(refresh));
        try {
            revoking.join(PATIENCE);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it fails the token is left to nobody: we forget it, and it ends by itself. */
    private void revoke(String refresh) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", refresh);
        form.add("token_type_hint", "refresh_token");
        try {
            tokenEndpoint
                    .post()
                    .uri(addresses.services().tenantAdmin() + "/auth/oauth2/revoke")
                    .headers(headers -> headers.setBasicAuth(
                            AuthorizationServer.CLIENT, addresses.auth().clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException silent) {
            LOG.warn(
                    "A refresh token could not be revoked at signing out: {}",
                    silent.getClass().getSimpleName());
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }
}
