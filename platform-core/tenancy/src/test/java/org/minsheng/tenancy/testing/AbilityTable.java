package org.minsheng.tenancy.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.abilities.Abilities;
import org.minsheng.tenancy.abilities.HeldBy;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who may do what, as tokens are read: a line for each ability, a column for each role in their order, and in it B where
 * people of both levels have it, C for those of cities and D of districts alone, O for whoever acts for no congress.
 */
public final class AbilityTable {

    private AbilityTable() {}

    public static <A extends Enum<A> & HeldBy> String of(Class<A> abilities) {
        return Stream.of(abilities.getEnumConstants())
                .map(ability -> "%-19s%s%n".formatted(ability.name(), columns(ability, abilities)))
                .collect(Collectors.joining());
    }

    private static <A extends Enum<A> & HeldBy> String columns(A ability, Class<A> abilities) {
        return Stream.of(Role.values())
                .map(role -> held(role, ability, abilities))
                .collect(Collectors.joining());
    }

    private static <A extends Enum<A> & HeldBy> String held(Role role, A ability, Class<A> abilities) {
        if (role == Role.PLATFORM_OPERATOR) {
            return has(role, null, ability, abilities) ? " O" : " .";
        }
        boolean city = has(role, TenantLevel.CITY, ability, abilities);
        boolean district = has(role, TenantLevel.DISTRICT, ability, abilities);
        if (has(role, null, ability, abilities)) {
            throw new AssertionError(role + " has " + ability + " without acting for a congress");
        }
        return city ? district ? " B" : " C" : district ? " D" : " .";
    }

    private static <A extends Enum<A> & HeldBy> boolean has(
            Role role, @Nullable TenantLevel level, A ability, Class<A> abilities) {
        Jwt.Builder token = Jwt.withTokenValue("any")
                .header("alg", "none")
                .subject("somebody")
                .claim(AccessTokens.ROLES, List.of(role.name()));
        if (level != null) {
            token.claim(AccessTokens.TENANT, "hangzhou").claim(AccessTokens.LEVEL, level.name());
        }
        return Abilities.of(Abilities.converter(abilities).convert(token.build()), abilities)
                .contains(ability);
    }
}
