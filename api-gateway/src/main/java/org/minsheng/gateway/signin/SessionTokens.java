package org.minsheng.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Keeps a session's tokens, and refreshes the access token shortly before it expires. A page asks several things at
 * once: one of its requests refreshes, the others wait and take the result.
 */
@Component
class SessionTokens implements OAuth2AuthorizedClientRepository {

    private static final String TOKENS = Tokens.class.getName();

    private final NearSessions sessions;
    private final ClientRegistration client;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh;
    private final Lock[] oneAtATime =
            Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    SessionTokens(
            NearSessions sessions,
            ClientRegistrationRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh) {
        this.sessions = sessions;
        this.client = Objects.requireNonNull(clients.findByRegistrationId(AuthorizationServer.CLIENT));
        this.refresh = refresh;
    }

    /** What the session of this request keeps; nothing where nobody is signed in. */
    Optional<Tokens> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Tokens) session.getAttribute(TOKENS));
    }

    /**
     * The access token to send on.
     *
     * @throws SessionEnded when the authorization server no longer renews this session
     */
    String current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new SessionEnded();
        }
        Tokens kept = (Tokens) session.getAttribute(TOKENS);
        if (kept != null && kept.fresh()) {
            return kept.access();
        }
        Lock lock = lockOf(session);
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

    /**
     * A service knows that this token is over; the next request asks whether there is another, or the session has ended. Not
     * while another request renews: what that stores must not be overwritten by what was before.
     */
    void refused(HttpServletRequest request, String token) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Lock lock = lockOf(session);
        lock.lock();
        try {
            sessions.findNow(session.getId()).ifPresent(stored -> {
                if (stored.getAttribute(TOKENS) instanceof Tokens kept
                        && kept.access().equals(token)) {
                    stored.setAttribute(TOKENS, kept.expired());
                    sessions.save(stored);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private Lock lockOf(HttpSession session) {
        return oneAtATime[Math.floorMod(session.getId().hashCode(), oneAtATime.length)];
    }

    private String renewed(String sessionId) {
        Tokens stored = stored(sessionId);
        if (stored != null && stored.fresh()) {
            return stored.access();
        }
        if (stored == null || stored.refresh() == null) {
            throw new SessionEnded();
        }
        try {
            return store(
                    sessionId,
                    stored,
                    refresh.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                            client, stored.accessToken(), new OAuth2RefreshToken(stored.refresh(), null))));
        } catch (OAuth2AuthorizationException refused) {
            if (!OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                throw refused;
            }
            // another gateway may have used up the same refresh token a moment earlier
            Tokens byAnother = stored(sessionId);
            if (byAnother != null && byAnother.fresh()) {
                return byAnother.access();
            }
            throw new SessionEnded();
        }
    }

    private String store(String sessionId, Tokens old, OAuth2AccessTokenResponse answer) {
        NearSession session = sessions.findNow(sessionId).orElseThrow(SessionEnded::new);
        Object id = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        session.setAttribute(
                TOKENS,
                Tokens.of(
                        old.person(),
                        answer.getAccessToken(),
                        answer.getRefreshToken() == null
                                ? old.refresh()
                                : answer.getRefreshToken().getTokenValue(),
                        id == null ? old.id() : id.toString()));
        sessions.save(session);
        return answer.getAccessToken().getTokenValue();
    }

    private @Nullable Tokens stored(String sessionId) {
        return sessions.findNow(sessionId)
                .map(session -> session.<Tokens>getAttribute(TOKENS))
                .orElse(null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String id, Authentication who, HttpServletRequest request) {
        return (T) kept(request)
                .map(tokens -> new OAuth2AuthorizedClient(client, tokens.person(), tokens.accessToken()))
                .orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient signedIn,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2Token refreshToken = signedIn.getRefreshToken();
        request.getSession()
                .setAttribute(
                        TOKENS,
                        Tokens.of(
                                signedIn.getPrincipalName(),
                                signedIn.getAccessToken(),
                                refreshToken == null ? null : refreshToken.getTokenValue(),
                                who.getPrincipal() instanceof OidcUser user
                                        ? user.getIdToken().getTokenValue()
                                        : null));
    }

    @Override
    public void removeAuthorizedClient(
            String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(TOKENS);
        }
    }
}
