package org.minsheng.admin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.sessions.SignIns;
import org.minsheng.endpoints.refusals.NotFound;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing out ends the session of the browser and, beyond the standards, the whole sign-in with the tokens still in use. */
@Component
class SignOut implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler standard = new OidcLogoutAuthenticationSuccessHandler();
    private final OAuth2AuthorizationService authorizations;
    private final SignIns signIns;

    SignOut(OAuth2AuthorizationService authorizations, SignIns signIns) {
        this.authorizations = authorizations;
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication instanceof OidcLogoutAuthenticationToken signedOut) {
            OAuth2Authorization ended = authorizations.findByToken(
                    signedOut.getIdTokenHint(), new OAuth2TokenType(OidcParameterNames.ID_TOKEN));
            if (ended != null) {
                authorizations.remove(ended);
                end(ended);
            }
        }
        standard.onAuthenticationSuccess(request, response, authentication);
    }

    /** The gateway revokes what it could have renewed its session with. */
    void revoked(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication instanceof OAuth2TokenRevocationAuthenticationToken revoked) {
            OAuth2Authorization ended = authorizations.findByToken(revoked.getToken(), null);
            if (ended != null) {
                end(ended);
            }
        }
    }

    private void end(OAuth2Authorization authorization) {
        if (authorization.getAttribute(Principal.class.getName()) instanceof Authentication person) {
            ChosenMembership.signIn(person).ifPresent(signIn -> {
                try {
                    signIns.end(PersonId.of(person.getName()), signIn);
                } catch (NotFound over) {
                    // it had ended already, which is all that is wanted
                }
            });
        }
    }
}
