package org.minsheng.tenancy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what a page sends that was opened in another membership than the session acts for by now: somebody who has
 * switched in another tab would otherwise change one congress while looking at the other. Whoever says nothing, as
 * programs do, acts as their token says. It belongs right after bearer authentication, before anything is looked up.
 */
public class SameMembershipFilter extends OncePerRequestFilter {

    /** The membership a page was opened in, or {@link #NONE}. It opens nothing: it is compared with the token and no more. */
    public static final String HEADER = "Minsheng-Membership";

    /** What the page of somebody says who acts for no congress. */
    public static final String NONE = "none";

    private final HandlerExceptionResolver problems;

    public SameMembershipFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> openedIn = Collections.list(request.getHeaders(HEADER));
        if (!openedIn.isEmpty()
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            String acting = AccessTokens.membership(signedIn.getToken()).orElse(null);
            if (!isSame(openedIn, acting)) {
                problems.resolveException(request, response, null, new AnotherMembership(acting));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Said twice or not understood is not the same. */
    private static boolean isSame(List<String> openedIn, @Nullable String acting) {
        return openedIn.equals(List.of(acting == null ? NONE : acting));
    }
}
