package org.minsheng.admin.separation;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who does something: an administrator of a congress, or, without one, an operator of the platform. */
public record Asker(@Nullable TenantId tenant, UUID person, String name, Set<Role> roles) {

    public Asker {
        roles = Set.copyOf(roles);
    }

    public static Asker of(Actor administrator) {
        return new Asker(administrator.tenant(), administrator.person(), administrator.name(), administrator.roles());
    }

    public static Asker of(Jwt token) {
        return new Asker(
                AccessTokens.tenant(token).orElse(null),
                UUID.fromString(Objects.requireNonNull(token.getSubject())),
                Objects.requireNonNullElse(token.getClaimAsString(AccessTokens.NAME), ""),
                AccessTokens.roles(token));
    }
}
