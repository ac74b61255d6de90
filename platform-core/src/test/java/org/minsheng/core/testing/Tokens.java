package org.minsheng.core.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signed tokens as tenant-admin issues them: {@code mvc.perform(get(…).with(Tokens.of(tenant, Role.DEPUTY)))}. */
public final class Tokens {

    public static final String ISSUER = "http://localhost:8080/auth";

    private static final KeyPair KEYS = keys();

    private static final Map<TenantId, String> LEVELS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Of which level a congress is that tests have prepared. */
    static void level(TenantId tenant, TenantLevel level) {
        LEVELS.put(tenant, level.name());
    }

    /** Someone of the tenant in these roles; always the same person for the same tenant and roles. */
    public static RequestPostProcessor of(TenantId tenant, Role... roles) {
        return as(person(tenant, roles), tenant, roles);
    }

    public static RequestPostProcessor of(String tenant, Role... roles) {
        return of(new TenantId(tenant), roles);
    }

    public static RequestPostProcessor as(UUID person, TenantId tenant, Role... roles) {
        return bearer(sign(claims -> member(claims, person, tenant, roles)));
    }

    /** A clerk of that department. */
    public static RequestPostProcessor clerk(TenantId tenant, UUID department) {
        return bearer(sign(claims -> {
            member(claims, person(tenant, Role.DEPARTMENT_CLERK), tenant, Role.DEPARTMENT_CLERK);
            claims.claim(AccessTokens.DEPARTMENT, department.toString());
        }));
    }

    /** A platform operator, who acts in no tenant. */
    public static RequestPostProcessor operator() {
        return bearer(sign(claims -> claims.subject(new UUID(0, 1).toString())
                .claim(AccessTokens.NAME, "operator")
                .claim(AccessTokens.ROLES, List.of(Role.PLATFORM_OPERATOR.name()))));
    }

    /** The public of a congress, as the gateway lets it in. */
    public static RequestPostProcessor visitor(TenantId tenant) {
        return bearer(sign(claims -> claims.subject("api-gateway")
                .claim(AccessTokens.TENANT, tenant.value())
                .claim(AccessTokens.ROLES, List.of(Role.VISITOR.name()))));
    }

    /** Another service of the platform. */
    public static RequestPostProcessor service() {
        return bearer(sign(claims -> claims.subject("tenant-admin").claim(AccessTokens.SCOPE, "internal")));
    }

    public static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }

    /** The id under which {@link #of} signs in. */
    public static UUID person(TenantId tenant, Role... roles) {
        return UUID.nameUUIDFromBytes((tenant + List.of(roles).toString()).getBytes(StandardCharsets.UTF_8));
    }

    /** The membership in which {@link #of} signs in. */
    public static UUID membership(TenantId tenant, Role... roles) {
        return membership(tenant, person(tenant, roles));
    }

    private static UUID membership(TenantId tenant, UUID person) {
        return UUID.nameUUIDFromBytes((tenant + person.toString()).getBytes(StandardCharsets.UTF_8));
    }

    /** A token with claims of one's own; what is not said is as it should be. */
    public static String sign(Consumer<JWTClaimsSet.Builder> say) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        say.accept(claims);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(KEYS.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    static RSAPublicKey publicKey() {
        return (RSAPublicKey) KEYS.getPublic();
    }

    private static void member(JWTClaimsSet.Builder claims, UUID person, TenantId tenant, Role... roles) {
        claims.subject(person.toString())
                .claim(
                        AccessTokens.NAME,
                        Stream.of(roles).map(Role::name).findFirst().orElse("nobody"))
                .claim(AccessTokens.TENANT, tenant.value())
                .claim(AccessTokens.ROLES, Stream.of(roles).map(Role::name).toList())
                .claim(AccessTokens.LEVEL, LEVELS.getOrDefault(tenant, "UNKNOWN"))
                .claim(AccessTokens.MEMBERSHIP, membership(tenant, person).toString());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
