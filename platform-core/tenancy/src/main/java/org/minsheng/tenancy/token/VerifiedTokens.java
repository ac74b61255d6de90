package org.minsheng.tenancy.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A token comes with every request of its five minutes, and its signature can't change in them: that is verified once.
 * Whatever can change, its end and what was taken away since, is asked each time.
 */
public final class VerifiedTokens implements JwtDecoder {

    /** Of a token that a page uses all the time; a key that is withdrawn is honoured no longer than that. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final int MANY = 10_000;

    private final NimbusJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MANY).expireAfterWrite(LIFE).build();

    /** @param signatures a decoder that nothing else uses: what it validates is taken from it */
    public VerifiedTokens(NimbusJwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
        this.signatures = signatures;
        this.validator = validator;
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(token, signatures::decode);
        OAuth2TokenValidatorResult result = validator.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("It is over, or not for us", result.getErrors());
        }
        return jwt;
    }
}
