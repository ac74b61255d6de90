package org.minsheng.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Whoever's session has tokens is signed in. What they may do is in the token, and services decide it. */
@Component
class SignedIn implements SecurityContextRepository {

    private final SessionTokens tokens;

    SignedIn(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder here) {
        return tokens.kept(here.getRequest())
                .map(kept -> new SecurityContextImpl(
                        new PreAuthenticatedAuthenticationToken(kept.person(), null, List.of())))
                .orElseGet(SecurityContextImpl::new);
    }

    /** The tokens are the session's already; when it ends they go with it. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return tokens.kept(request).isPresent();
    }
}
