package org.minsheng.tenancy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@NullUnmarked
class VerifiedTokensTests {

    private static KeyPair ours;
    private static KeyPair strange;

    private final Set<String> takenAway = new HashSet<>();
    private final AtomicInteger verified = new AtomicInteger();

    @BeforeAll
    static void keys() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        ours = keys.generateKeyPair();
        strange = keys.generateKeyPair();
    }

    @Test
    void a_signature_is_verified_once() throws Exception {
        VerifiedTokens tokens = tokens(Duration.ofHours(1));
        String token = signed(ours, "somebody");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("somebody");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("somebody");
        assertThat(verified).hasValue(1);
        assertThat(tokens.decode(signed(ours, "another")).getSubject()).isEqualTo("another");
        assertThat(verified).hasValue(2);
    }

    @Test
    void what_was_taken_away_since_is_refused_with_the_next_request() throws Exception {
        VerifiedTokens tokens = tokens(Duration.ofHours(1));
        String token = signed(ours, "somebody");
        tokens.decode(token);
        takenAway.add("somebody");
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_token_ends_though_it_was_verified() throws Exception {
        // as if it had been verified before its end: nothing but the validators asks for the time
        VerifiedTokens tokens = tokens(Duration.ZERO);
        assertThatThrownBy(() ->
                        tokens.decode(signed(ours, "somebody", Instant.now().minusSeconds(1))))
                .isInstanceOf(JwtValidationException.class);
        assertThat(verified).hasValue(1);
    }

    @Test
    void a_strangers_signature_is_never_remembered_nor_another_text_with_a_known_signature() throws Exception {
        VerifiedTokens tokens = tokens(Duration.ofHours(1));
        String forged = signed(strange, "somebody");
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        String good = signed(ours, "somebody");
        tokens.decode(good);
        String claims = signed(strange, "an administrator").split("\\.")[1];
        String[] parts = good.split("\\.");
        assertThatThrownBy(() -> tokens.decode(parts[0] + "." + claims + "." + parts[2]))
                .isInstanceOf(BadJwtException.class);
    }

    private VerifiedTokens tokens(Duration skew) {
        NimbusJwtDecoder signatures = NimbusJwtDecoder.withPublicKey((RSAPublicKey) ours.getPublic())
                .jwtProcessorCustomizer(
                        processor -> processor.setJWTClaimsSetVerifier((_, _) -> verified.incrementAndGet()))
                .build();
        OAuth2TokenValidator<Jwt> still = token -> takenAway.contains(token.getSubject())
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("taken_away"))
                : new JwtTimestampValidator(skew).validate(token);
        return new VerifiedTokens(signatures, still);
    }

    private static String signed(KeyPair by, String subject) throws Exception {
        return signed(by, subject, Instant.now().plusSeconds(60));
    }

    private static String signed(KeyPair by, String subject, Instant until) throws Exception {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .expirationTime(Date.from(until))
                        .build());
        token.sign(new RSASSASigner(by.getPrivate()));
        return token.serialize();
    }
}
