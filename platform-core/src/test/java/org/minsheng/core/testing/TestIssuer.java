package org.minsheng.core.testing;

import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Trusts the key of {@link Tokens}; everything else is checked as in the running service. */
@Configuration(proxyBeanMethods = false)
public class TestIssuer {

    @Bean
    @Primary
    JwtDecoder testTokens(@Value("${minsheng.issuer}") String issuer) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(Tokens.publicKey()).build();
        decoder.setJwtValidator(AccessTokens.validator(issuer));
        return decoder;
    }
}
