package org.minsheng.tenancy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.web.TenantGate.Admission;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Opens the scope of the tenant that the token names, and of no other: headers, host names and parameters are not even
 * looked at. It belongs into the security chain, right after bearer authentication.
 */
public class TenantScopeFilter extends OncePerRequestFilter {

    private final TenantGate gate;
    private final HandlerExceptionResolver problems;

    public TenantScopeFilter(TenantGate gate, HandlerExceptionResolver problems) {
        this.gate = gate;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TenantId> tenant = tenantOfToken();
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Admission admission;
        try {
            admission = gate.admit(tenant.get());
        } catch (RuntimeException unknown) {
            // whom nobody can look up is not let in, and reads why
            if (problems.resolveException(request, response, null, unknown) == null) {
                throw unknown;
            }
            return;
        }
        if (admission == Admission.OPEN) {
            pass(tenant.get(), request, response, chain);
        } else {
            problems.resolveException(request, response, null, new TenantRefused(admission));
        }
    }

    private static void pass(
            TenantId tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            TenantScope.<Exception>run(tenant, () -> chain.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException ours) {
            throw ours;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Optional<TenantId> tenantOfToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? AccessTokens.tenant(signedIn.getToken())
                : Optional.empty();
    }
}
