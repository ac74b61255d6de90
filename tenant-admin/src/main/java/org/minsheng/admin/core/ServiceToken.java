package org.minsheng.admin.core;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * The token by which this service calls others. It is what client credentials would give; but the issuer is this very
 * service, which need not ask itself over the network and needs no secret for itself.
 */
@Component
class ServiceToken {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration SPARE = Duration.ofMinutes(1);

    private final JwtEncoder encoder;
    private final String issuer;
    private final InstantSource realTime;
    private volatile @Nullable Issued issued;

    ServiceToken(JWKSource<SecurityContext> keys, @Value("${minsheng.issuer}") String issuer, InstantSource realTime) {
        this.encoder = new NimbusJwtEncoder(keys);
        this.issuer = issuer;
        this.realTime = realTime;
    }

    String current() {
        Issued last = issued;
        Instant now = realTime.instant();
        if (last == null || !now.isBefore(last.renewAt())) {
            last = new Issued(issue(now), now.plus(LIFE).minus(SPARE));
            issued = last;
        }
        return last.value();
    }

    private String issue(Instant now) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject("tenant-admin")
                .audience(List.of(AccessTokens.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim(AccessTokens.SCOPE, "internal")
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private record Issued(String value, Instant renewAt) {}
}
