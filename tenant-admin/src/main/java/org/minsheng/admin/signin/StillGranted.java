package org.minsheng.admin.signin;

import java.util.List;
import java.util.UUID;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.membership.MembershipId;
import org.minsheng.admin.revocation.Stands;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Actor;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token outlives for minutes what it was given for. Where access is decided that must not be for a moment: an administrator
 * whose access or password was just taken away could give it back to themselves, or to another.
 */
class StillGranted implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error ENDED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "What this token was given for has changed", null);

    private final Entitlements entitlements;
    private final Stands stands;

    StillGranted(Entitlements entitlements, Stands stands) {
        this.entitlements = entitlements;
        this.stands = stands;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isOver(token) || !isHeld(token)
                ? OAuth2TokenValidatorResult.failure(List.of(ENDED))
                : OAuth2TokenValidatorResult.success();
    }

    private boolean isOver(Jwt token) {
        List<UUID> subjects =
                AccessTokens.subjects(token).stream().map(UUID::fromString).toList();
        return !subjects.isEmpty() && stands.of(subjects) > AccessTokens.stand(token);
    }

    /** The service asks itself, so it need not wait for being told. */
    private boolean isHeld(Jwt token) {
        String membership = token.getClaimAsString(AccessTokens.MEMBERSHIP);
        return membership == null
                || AccessTokens.actor(token)
                        .filter((Actor actor) -> entitlements.stillHolds(actor, MembershipId.of(membership)))
                        .isPresent();
    }
}
