package org.minsheng.admin.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.membership.MembershipId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person, their sign-in and the membership they act with, in types that sessions and the store of authorizations can keep. */
final class ChosenMembership {

    private static final String PREFIX = "MEMBERSHIP_";
    private static final String SIGN_IN = "SIGN_IN_";

    private ChosenMembership() {}

    static Authentication authentication(PersonId person, UUID signIn, @Nullable MembershipId membership) {
        List<GrantedAuthority> chosen = new ArrayList<>();
        // says when the person proved themselves; the ID token repeats it
        chosen.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        chosen.add(new SimpleGrantedAuthority(SIGN_IN + signIn));
        if (membership != null) {
            chosen.add(new SimpleGrantedAuthority(PREFIX + membership));
        }
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, chosen);
    }

    static @Nullable MembershipId of(Authentication authentication) {
        return said(PREFIX, authentication).map(MembershipId::of).orElse(null);
    }

    /** Nothing that was given out before sign-ins were known says one. */
    static Optional<UUID> signIn(Authentication authentication) {
        return said(SIGN_IN, authentication).map(UUID::fromString);
    }

    private static Optional<String> said(String prefix, Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()))
                .findFirst();
    }
}
