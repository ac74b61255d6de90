package org.minsheng.tenancy.revocation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses tokens that are over. It belongs right after bearer authentication, before anything is looked up. */
public class RevocationFilter extends OncePerRequestFilter {

    private final Revocations revocations;
    private final HandlerExceptionResolver problems;

    public RevocationFilter(Revocations revocations, HandlerExceptionResolver problems) {
        this.revocations = revocations;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            try {
                if (isOver(signedIn.getToken())) {
                    throw new AccessEnded();
                }
            } catch (RuntimeException refused) {
                // whom nobody can ask about is not let in, and reads why
                SecurityContextHolder.clearContext();
                if (problems.resolveException(request, response, null, refused) == null) {
                    throw refused;
                }
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Services and visitors are nobody's membership and nobody's person. */
    private boolean isOver(Jwt token) {
        long stand = AccessTokens.stand(token);
        return AccessTokens.subjects(token).stream()
                .map(UUID::fromString)
                .anyMatch(it -> revocations.isOver(it, stand));
    }
}
