package org.minsheng.gateway.signin;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * All that a session keeps of a sign-in. Texts alone, for they are read from Redis with every request; and of our own
 * secrets none.
 *
 * @param id the ID token, by which the authorization server knows what to end at signing out
 */
record Tokens(
        String person,
        String access,
        Instant expires,
        @Nullable String refresh,
        @Nullable String id) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** So that a token does not expire on its way through slow services. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    static Tokens of(String person, OAuth2AccessToken access, @Nullable String refresh, @Nullable String id) {
        return new Tokens(
                person,
                access.getTokenValue(),
                // one that says nothing of its end is used once
                Objects.requireNonNullElse(access.getExpiresAt(), Instant.EPOCH),
                refresh,
                id);
    }

    boolean fresh() {
        return expires.isAfter(Instant.now().plus(MARGIN));
    }

    Tokens expired() {
        return new Tokens(person, access, Instant.EPOCH, refresh, id);
    }

    OAuth2AccessToken accessToken() {
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, access, null, expires);
    }
}
