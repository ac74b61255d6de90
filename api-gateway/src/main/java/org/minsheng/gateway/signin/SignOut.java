package org.minsheng.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.minsheng.gateway.Addresses;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing out ends both sessions: ours here, and the authorization server's on the way back to the first page. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = SignOut.class.getName() + ".ID_TOKEN";

    private final Addresses addresses;
    private final SessionTokens tokens;

    SignOut(Addresses addresses, SessionTokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** Runs before the session is thrown away, the last moment to see which sign-in it came from. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        request.setAttribute(ID_TOKEN, tokens.kept(request).map(Tokens::id).orElse(null));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        Object idToken = request.getAttribute(ID_TOKEN);
        response.sendRedirect(
                idToken == null
                        ? "/"
                        : UriComponentsBuilder.fromUri(addresses.issuer())
                                .path("/connect/logout")
                                .queryParam("id_token_hint", "{token}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(idToken, addresses.publicAddress() + "/")
                                .toUriString());
    }
}
