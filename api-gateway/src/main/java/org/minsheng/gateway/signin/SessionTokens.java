package org.minsheng.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a session's tokens, and refreshes the access token shortly before it expires. A page asks several things at
 * once: one of its requests refreshes, the others wait and take the result.
 */
@Component
class SessionTokens implements OAuth2AuthorizedClientRepository {

    static final String ID_TOKEN = SessionTokens.class.getName() + ".ID_TOKEN";
    private static final String TOKENS = SessionTokens.class.getName();
    /** So that a token does not expire on its way through slow services. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final SessionRepository<Session> sessions;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh;
    private final Lock[] oneAtATime =
            Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    @SuppressWarnings("unchecked")
    SessionTokens(
            SessionRepository<? extends Session> sessions,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh) {
        this.sessions = (SessionRepository<Session>) sessions;
        this.refresh = refresh;
    }

    /**
     * The access token to send on.
     *
     * @throws SessionEnded when the authorization server no longer renews this session
     */
    OAuth2AccessToken current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new SessionEnded();
        }
        OAuth2AuthorizedClient client = (OAuth2AuthorizedClient) session.getAttribute(TOKENS);
        if (client != null && isFresh(client)) {
            return client.getAccessToken();
        }
        Lock lock = oneAtATime[Math.floorMod(session.getId().hashCode(), oneAtATime.length)];
        lock.lock();
        try {
            return renewed(session.getId());
        } catch (SessionEnded ended) {
            session.invalidate();
            throw ended;
        } finally {
            lock.unlock();
        }
    }

    private OAuth2AccessToken renewed(String sessionId) {
        OAuth2AuthorizedClient stored = stored(sessionId);
        if (stored != null && isFresh(stored)) {
            return stored.getAccessToken();
        }
        if (stored == null || stored.getRefreshToken() == null) {
            throw new SessionEnded();
        }
        try {
            return store(
                    sessionId,
                    stored,
                    refresh.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                            stored.getClientRegistration(), stored.getAccessToken(), stored.getRefreshToken())));
        } catch (OAuth2AuthorizationException refused) {
            if (!OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                throw refused;
            }
            // another gateway may have used up the same refresh token a moment earlier
            OAuth2AuthorizedClient byAnother = stored(sessionId);
            if (byAnother != null && isFresh(byAnother)) {
                return byAnother.getAccessToken();
            }
            throw new SessionEnded();
        }
    }

    private OAuth2AccessToken store(String sessionId, OAuth2AuthorizedClient old, OAuth2AccessTokenResponse answer) {
        Session session = sessions.findById(sessionId);
        if (session == null) {
            throw new SessionEnded();
        }
        session.setAttribute(
                TOKENS,
                new OAuth2AuthorizedClient(
                        old.getClientRegistration(),
                        old.getPrincipalName(),
                        answer.getAccessToken(),
                        Objects.requireNonNullElse(answer.getRefreshToken(), old.getRefreshToken())));
        Object idToken = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (idToken != null) {
            session.setAttribute(ID_TOKEN, idToken);
        }
        sessions.save(session);
        return answer.getAccessToken();
    }

    private @Nullable OAuth2AuthorizedClient stored(String sessionId) {
        Session session = sessions.findById(sessionId);
        return session == null ? null : session.getAttribute(TOKENS);
    }

    private static boolean isFresh(OAuth2AuthorizedClient client) {
        Instant expires = client.getAccessToken().getExpiresAt();
        return expires != null && expires.isAfter(Instant.now().plus(MARGIN));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String client, Authentication who, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (T) session.getAttribute(TOKENS);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(TOKENS, client);
    }

    @Override
    public void removeAuthorizedClient(
            String client, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(TOKENS);
        }
    }
}
