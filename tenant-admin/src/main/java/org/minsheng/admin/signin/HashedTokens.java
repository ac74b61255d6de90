package org.minsheng.admin.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps of each code and token its digest alone: whoever reads the table, or a copy of it, signs in as nobody. Tokens are long
 * and random, so that a digest without salt tells nothing of them. Nothing that is given out is read back from here: a refresh
 * token is replaced by each use of it.
 */
class HashedTokens implements OAuth2AuthorizationService {

    private static final String HASHED = "sha256:";

    private final OAuth2AuthorizationService store;

    HashedTokens(OAuth2AuthorizationService store) {
        this.store = store;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        store.save(with(authorization, HashedTokens::hashedOnce));
    }

    private static OAuth2Authorization with(OAuth2Authorization from, UnaryOperator<String> value) {
        OAuth2Authorization.Builder to = OAuth2Authorization.from(from);
        replace(
                from,
                to,
                OAuth2AuthorizationCode.class,
                it -> new OAuth2AuthorizationCode(
                        value.apply(it.getTokenValue()),
                        Objects.requireNonNull(it.getIssuedAt()),
                        Objects.requireNonNull(it.getExpiresAt())));
        replace(
                from,
                to,
                OAuth2AccessToken.class,
                it -> new OAuth2AccessToken(
                        it.getTokenType(),
                        value.apply(it.getTokenValue()),
                        it.getIssuedAt(),
                        it.getExpiresAt(),
                        it.getScopes()));
        replace(
                from,
                to,
                OAuth2RefreshToken.class,
                it -> new OAuth2RefreshToken(value.apply(it.getTokenValue()), it.getIssuedAt(), it.getExpiresAt()));
        replace(
                from,
                to,
                OidcIdToken.class,
                it -> new OidcIdToken(
                        value.apply(it.getTokenValue()), it.getIssuedAt(), it.getExpiresAt(), it.getClaims()));
        return to.build();
    }

    private static <T extends OAuth2Token> void replace(
            OAuth2Authorization from, OAuth2Authorization.Builder to, Class<T> type, UnaryOperator<T> by) {
        OAuth2Authorization.Token<T> token = from.getToken(type);
        if (token != null) {
            to.token(by.apply(token.getToken()), metadata -> metadata.putAll(token.getMetadata()));
        }
    }

    /** What was read from here and is saved again is hashed already. */
    private static String hashedOnce(String value) {
        return value.startsWith(HASHED) ? value : hash(value);
    }

    private static String hash(String value) {
        try {
            return HASHED
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        store.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return store.findById(id);
    }

    /** By whatever a client sends, also by something that looks like a digest; the token that it sent is then known as it is. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hashed = hash(token);
        OAuth2Authorization found = store.findByToken(hashed, type);
        return found == null ? null : with(found, value -> value.equals(hashed) ? token : value);
    }
}
