package org.minsheng.admin.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.congresses.TenantsKnown.KnownTenant;
import org.minsheng.admin.congresses.TenantsKnown.State;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/**
 * What stands in the token by which the gateway lets the public in: the congress that it asked for with the parameter
 * {@code tenant}, as long as that is open, and the role of a visitor. Nobody's name, and no scope.
 */
@Component
class VisitorClaims {

    static final String SCOPE = "visitor";

    private final TenantsKnown tenants;

    VisitorClaims(TenantsKnown tenants) {
        this.tenants = tenants;
    }

    void describe(JwtEncodingContext token) {
        if (!token.getAuthorizedScopes().equals(Set.of(SCOPE))) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        TenantId congress = open(congressAskedFor(token.getAuthorizationGrant()));
        token.getClaims()
                .claims(all -> all.remove(AccessTokens.SCOPE))
                .claim(AccessTokens.TENANT, congress.value())
                .claim(AccessTokens.ROLES, new ArrayList<>(List.of(Role.VISITOR.name())));
    }

    private static TenantId congressAskedFor(@Nullable Authentication asked) {
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken client
                && client.getAdditionalParameters().get(AccessTokens.TENANT) instanceof String slug
                && TenantId.isValid(slug)) {
            return new TenantId(slug);
        }
        throw refused(OAuth2ErrorCodes.INVALID_REQUEST);
    }

    /** The gateway says to the public why not, so each reason has a code: that of the problem which says it. */
    private TenantId open(TenantId congress) {
        return switch (tenants.find(congress).map(KnownTenant::state).orElse(State.ENDED)) {
            case ACTIVE -> congress;
            case PREPARING, FAILED -> throw refused("tenant-not-ready");
            case SUSPENDED -> throw refused("tenant-closed");
            case ENDED -> throw refused("not-found");
        };
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
