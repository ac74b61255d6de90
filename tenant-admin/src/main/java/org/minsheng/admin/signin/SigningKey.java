package org.minsheng.admin.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.revocation.Stands;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.VerifiedTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The one key that signs all tokens, given from outside; its id is its thumbprint, so a new key gets a new id. */
@Configuration
class SigningKey {

    @Bean
    RSAKey tokenKey(@Value("${minsheng.signing-key}") Resource pem)
            throws IOException, GeneralSecurityException, JOSEException {
        try (InputStream text = pem.getInputStream()) {
            if (!(RsaKeyConverters.pkcs8().convert(text) instanceof RSAPrivateCrtKey key)) {
                throw new IllegalStateException(
                        "minsheng.signing-key is not a PKCS#8 PEM file with an RSA private key");
            }
            BigInteger modulus = key.getModulus();
            if (modulus.bitLength() < 2048) {
                throw new IllegalStateException("minsheng.signing-key has fewer than 2048 bits");
            }
            var half = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, key.getPublicExponent()));
            return new RSAKey.Builder((RSAPublicKey) half)
                    .privateKey(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(com.nimbusds.jose.JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        }
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey tokenKey) {
        return new ImmutableJWKSet<>(new JWKSet(tokenKey));
    }

    /** This service trusts its own tokens without asking itself for the key over the network. */
    @Bean
    JwtDecoder jwtDecoder(
            RSAKey tokenKey, @Value("${minsheng.issuer}") String issuer, Entitlements entitlements, Stands stands)
            throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(tokenKey.toRSAPublicKey()).build();
        return new VerifiedTokens(
                decoder,
                new DelegatingOAuth2TokenValidator<>(
                        AccessTokens.validator(issuer), new StillGranted(entitlements, stands)));
    }
}
