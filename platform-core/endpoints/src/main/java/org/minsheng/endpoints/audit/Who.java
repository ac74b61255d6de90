package org.minsheng.endpoints.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Whose deed it is.
 *
 * @param person nobody's whom the service knows: a wrong login name, somebody invited who has no account yet
 * @param tenants in whose trail it belongs
 */
public record Who(@Nullable UUID person, @Nullable String name, List<String> roles, List<String> tenants) {

    public static final Who NOBODY = new Who(null, null, List.of(), List.of());

    public Who {
        roles = List.copyOf(roles);
        tenants = List.copyOf(tenants);
    }

    /** By the token: nobody for services, which do nothing of their own, and for the public. */
    static Who by(@Nullable Authentication signedIn) {
        if (!(signedIn instanceof JwtAuthenticationToken bearer)) {
            return NOBODY;
        }
        Jwt token = bearer.getToken();
        if (AccessTokens.subjects(token).isEmpty()) {
            return NOBODY;
        }
        return new Who(
                UUID.fromString(token.getSubject()),
                token.getClaimAsString(AccessTokens.NAME),
                AccessTokens.roles(token).stream().map(Role::name).toList(),
                AccessTokens.tenant(token)
                        .map(tenant -> List.of(tenant.value()))
                        .orElse(List.of()));
    }

    /** The same person, read in the trail of those congresses too. */
    Who concerning(Set<String> congresses) {
        return new Who(
                person,
                name,
                roles,
                Stream.concat(tenants.stream(), congresses.stream()).distinct().toList());
    }

    boolean isSomebody() {
        return person != null;
    }
}
