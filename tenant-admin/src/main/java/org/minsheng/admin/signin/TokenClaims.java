package org.minsheng.admin.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.membership.Entitlements.Granted;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.revocation.Stands;
import org.minsheng.admin.sessions.SignIns;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in the token who acts where and as what, as it stands now. Each refresh comes through here as well: whoever was
 * suspended since gets no further token.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Entitlements entitlements;
    private final VisitorClaims visitors;
    private final Stands stands;
    private final SignIns signIns;

    TokenClaims(Entitlements entitlements, VisitorClaims visitors, Stands stands, SignIns signIns) {
        this.signIns = signIns;
        this.entitlements = entitlements;
        this.stands = stands;
        this.visitors = visitors;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(new ArrayList<>(List.of(AccessTokens.AUDIENCE)));
            if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
                // before the rest is read: what is taken away from now on ends this token as well
                token.getClaims().claim(AccessTokens.STAND, Long.toString(stands.of(subjects(token.getPrincipal()))));
                nameSignIn(token.getPrincipal(), token.getClaims());
                describe(granted(token.getPrincipal()), token.getClaims());
            } else if (Clients.GATEWAY.equals(token.getRegisteredClient().getClientId())) {
                visitors.describe(token);
            } else {
                token.getClaims().claim(AccessTokens.SCOPE, String.join(" ", token.getAuthorizedScopes()));
            }
        } else if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            token.getClaims()
                    .claim(AccessTokens.NAME, granted(token.getPrincipal()).name());
        }
    }

    private Granted granted(@Nullable Authentication principal) {
        Authentication person = Objects.requireNonNull(principal);
        return entitlements
                .granted(PersonId.of(person.getName()), ChosenMembership.of(person))
                .orElseThrow(TokenClaims::ended);
    }

    /** What is given out at the very end of a sign-in lives no longer than that. */
    private void nameSignIn(@Nullable Authentication principal, JwtClaimsSet.Builder claims) {
        Authentication person = Objects.requireNonNull(principal);
        UUID signIn = ChosenMembership.signIn(person).orElseThrow(TokenClaims::ended);
        Instant until = signIns.use(signIn, ChosenMembership.of(person)).orElseThrow(TokenClaims::ended);
        claims.claim(AccessTokens.SIGN_IN, signIn.toString());
        claims.claims(all ->
                all.computeIfPresent(JwtClaimNames.EXP, (_, end) -> ((Instant) end).isAfter(until) ? until : end));
    }

    private static OAuth2AuthenticationException ended() {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "The access was ended", null));
    }

    private static List<UUID> subjects(@Nullable Authentication principal) {
        Authentication person = Objects.requireNonNull(principal);
        MembershipId membership = ChosenMembership.of(person);
        UUID who = PersonId.of(person.getName()).value();
        return membership == null ? List.of(who) : List.of(who, membership.value());
    }

    private static void describe(Granted granted, JwtClaimsSet.Builder claims) {
        claims.claims(all -> all.remove(AccessTokens.SCOPE));
        claims.claim(AccessTokens.NAME, granted.name());
        claims.claim(
                AccessTokens.ROLES,
                new ArrayList<>(
                        granted.roles().stream().map(Enum::name).sorted().toList()));
        if (granted.tenant() != null && granted.membership() != null) {
            claims.claim(AccessTokens.TENANT, granted.tenant().id().value());
            claims.claim(AccessTokens.LEVEL, granted.tenant().level().name());
            claims.claim(AccessTokens.MEMBERSHIP, granted.membership().toString());
        }
        if (granted.department() != null) {
            claims.claim(AccessTokens.DEPARTMENT, granted.department().toString());
        }
    }
}
