package org.minsheng.admin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing out ends the session of the browser and, beyond the standard, the refresh token that came from it. */
@Component
class SignOut implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler standard = new OidcLogoutAuthenticationSuccessHandler();
    private final OAuth2AuthorizationService authorizations;

    SignOut(OAuth2AuthorizationService authorizations) {
        this.authorizations = authorizations;
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
            }
        }
        standard.onAuthenticationSuccess(request, response, authentication);
    }
}
