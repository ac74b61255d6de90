package org.minsheng.tenancy.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** How the platform's access tokens are read; every service reads them this way and no other. */
public final class AccessTokens {

    public static final String AUDIENCE = "minsheng";
    public static final String TENANT = "tenant";
    public static final String LEVEL = "level";
    public static final String MEMBERSHIP = "membership";
    public static final String ROLES = "roles";
    public static final String NAME = "name";
    public static final String DEPARTMENT = "department";
    public static final String SCOPE = "scope";
    public static final String STAND = "stand";
    public static final String SIGN_IN = "sid";

    private AccessTokens() {}

    /** Accepts what the one issuer has signed for this platform, what has not expired and will. */
    public static OAuth2TokenValidator<Jwt> validator(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
    }

    /** Turns a token into an authentication with ROLE_… and SCOPE_… authorities, and with more that follow from it. */
    public static JwtAuthenticationConverter converter(Function<Jwt, Collection<GrantedAuthority>> more) {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            List<GrantedAuthority> authorities = new ArrayList<>(authorities(token));
            authorities.addAll(more.apply(token));
            return authorities;
        });
        return converter;
    }

    /** The tenant in which the bearer acts; absent for platform operators and services. */
    public static Optional<TenantId> tenant(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(TENANT)).map(TenantId::new);
    }

    /** The membership in which the bearer acts; absent for platform operators, services and visitors. */
    public static Optional<String> membership(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(MEMBERSHIP));
    }

    /** The sign-in in which it was given out: with one browser, by one password; absent for services and visitors. */
    public static Optional<String> signIn(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(SIGN_IN));
    }

    /** The bearer as a person of a tenant; absent for platform operators, services and visitors. */
    public static Optional<Actor> actor(Jwt token) {
        return tenant(token)
                .filter(_ -> !roles(token).contains(Role.VISITOR))
                .map(tenant -> new Actor(
                        UUID.fromString(token.getSubject()),
                        Optional.ofNullable(token.getClaimAsString(NAME)).orElse(""),
                        tenant,
                        roles(token),
                        uuid(token.getClaimAsString(DEPARTMENT))));
    }

    /** At which stand of access it was issued: whatever was taken away since, it does not know of. A text, as all ids are. */
    public static long stand(Jwt token) {
        String stand = token.getClaimAsString(STAND);
        return stand == null ? 0 : Long.parseLong(stand);
    }

    /** Whose end it ends with: the person's access, the membership's and the sign-in's; none of services and visitors. */
    public static List<String> subjects(Jwt token) {
        if (roles(token).isEmpty() || roles(token).contains(Role.VISITOR)) {
            return List.of();
        }
        return Stream.of(Optional.ofNullable(token.getSubject()), membership(token), signIn(token))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Role role : roles(token)) {
            authorities.add(new SimpleGrantedAuthority(role.authority()));
        }
        for (String scope : scopes(token)) {
            authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope));
        }
        return authorities;
    }

    /** As what the bearer acts. */
    public static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> names = token.getClaimAsStringList(ROLES);
        for (String name : names == null ? List.<String>of() : names) {
            for (Role role : Role.values()) {
                // a role that this service does not know yet grants nothing
                if (role.name().equals(name)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static List<String> scopes(Jwt token) {
        // RFC 9068 has one text with blanks; the authorization server of Spring issues a list
        Object scope = token.getClaims().get(SCOPE);
        return switch (scope) {
            case String text -> List.of(text.split(" "));
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
