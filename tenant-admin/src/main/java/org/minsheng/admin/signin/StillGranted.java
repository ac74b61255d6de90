package org.minsheng.admin.signin;

import java.util.List;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Actor;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token outlives for minutes what it was given for. Here, where access is decided, that is too long: an administrator
 * whose access was just ended could give it back to themselves.
 */
class StillGranted implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error ENDED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "What this token was given for has changed", null);

    private final Entitlements entitlements;

    StillGranted(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String membership = token.getClaimAsString(AccessTokens.MEMBERSHIP);
        if (membership == null) {
            return OAuth2TokenValidatorResult.success();
        }
        return AccessTokens.actor(token)
                        .filter((Actor actor) -> entitlements.stillHolds(actor, MembershipId.of(membership)))
                        .isPresent()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(List.of(ENDED));
    }
}
