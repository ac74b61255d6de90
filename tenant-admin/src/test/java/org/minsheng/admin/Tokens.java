package org.minsheng.admin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Access tokens as the sign-in would issue them: {@code mvc.perform(get(…).with(tokens.of(tenant, role)))}. */
@TestComponent
public class Tokens {

    private final RSAKey key;
    private final String issuer;
    private final TenantsKnown tenants;

    Tokens(RSAKey key, @Value("${minsheng.issuer}") String issuer, TenantsKnown tenants) {
        this.tenants = tenants;
        this.key = key;
        this.issuer = issuer;
    }

    /** Somebody of the tenant in these roles. */
    public RequestPostProcessor of(TenantId tenant, Role... roles) {
        return of(UUID.randomUUID(), tenant, roles);
    }

    public RequestPostProcessor of(UUID person, TenantId tenant, Role... roles) {
        return bearer(member(person, tenant, roles).build());
    }

    /** The claims of somebody of the tenant in these roles. */
    public JWTClaimsSet.Builder member(UUID person, TenantId tenant, Role... roles) {
        return claims(person.toString())
                .claim("name", "测试人员")
                .claim("tenant", tenant.value())
                .claim(
                        "level",
                        tenants.find(tenant).map(known -> known.level().name()).orElse(null))
                .claim("roles", names(roles));
    }

    /** Always the same one. */
    public static UUID someoneOf(TenantId tenant) {
        return UUID.nameUUIDFromBytes(tenant.value().getBytes(StandardCharsets.UTF_8));
    }

    public RequestPostProcessor operator() {
        return bearer(claims(UUID.randomUUID().toString())
                .claim("name", "平台运营")
                .claim("roles", names(Role.PLATFORM_OPERATOR))
                .build());
    }

    /** The public of a congress, as the gateway lets it in. */
    public RequestPostProcessor visitor(TenantId tenant) {
        return bearer(claims("api-gateway")
                .claim("tenant", tenant.value())
                .claim("roles", names(Role.VISITOR))
                .build());
    }

    /** Another service of the platform. */
    public RequestPostProcessor service(String client) {
        return bearer(claims(client).claim("scope", "internal").build());
    }

    public RequestPostProcessor bearer(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            String header = "Bearer " + token.serialize();
            return request -> {
                request.addHeader(HttpHeaders.AUTHORIZATION, header);
                return request;
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("minsheng")
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static List<String> names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toList();
    }
}
