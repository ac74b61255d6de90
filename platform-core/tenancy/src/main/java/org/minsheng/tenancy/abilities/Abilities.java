package org.minsheng.tenancy.abilities;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** What the bearer of a token may do in a service: authorities of these names, so that endpoints and answers go by the same. */
public final class Abilities {

    private Abilities() {}

    /** Turns a token into an authentication that may do what its roles may in a congress of its level. */
    public static <A extends Enum<A> & HeldBy> JwtAuthenticationConverter converter(Class<A> abilities) {
        return AccessTokens.converter(token -> granted(token, abilities)
                .<GrantedAuthority>map(ability -> new SimpleGrantedAuthority(ability.name()))
                .toList());
    }

    /** Those that somebody has been granted, in their order. */
    public static <A extends Enum<A> & HeldBy> List<A> of(Authentication somebody, Class<A> abilities) {
        Set<String> granted = somebody.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Stream.of(abilities.getEnumConstants())
                .filter(ability -> granted.contains(ability.name()))
                .toList();
    }

    private static <A extends Enum<A> & HeldBy> Stream<A> granted(Jwt token, Class<A> abilities) {
        Set<Role> roles = EnumSet.copyOf(AccessTokens.roles(token));
        if (!token.hasClaim(AccessTokens.TENANT)) {
            // whoever acts for no congress holds no role of one
            roles.retainAll(Set.of(Role.PLATFORM_OPERATOR));
        }
        TenantLevel level = level(token);
        return Stream.of(abilities.getEnumConstants())
                .filter(ability -> ability.holders().include(roles, level));
    }

    /** A level that this service does not know grants nothing that asks for one. */
    private static @Nullable TenantLevel level(Jwt token) {
        String said = token.getClaimAsString(AccessTokens.LEVEL);
        return Stream.of(TenantLevel.values())
                .filter(level -> level.name().equals(said))
                .findFirst()
                .orElse(null);
    }
}
