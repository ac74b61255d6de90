package org.minsheng.admin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.minsheng.endpoints.refusals.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Makes a problem of what fails where no controller is: at the endpoints of OAuth 2, and where a session is read or kept.
 * Stands before the filter of sessions.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailuresInFilters extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailuresInFilters.class);

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    FailuresInFilters(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/auth/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            // an answer may have been begun, whose session could not be kept then
            response.resetBuffer();
            response.setContentType(null);
            LocaleContextHolder.setLocale(locales.resolveLocale(request));
            problems.resolveException(request, response, null, said(failed));
        }
    }

    private static Exception said(Exception failed) {
        if (!LostSessions.explain(failed)) {
            return failed;
        }
        LOG.warn("The store of sessions did not answer", failed);
        return new SessionsUnavailable();
    }

    /** Redis is away: nobody can sign in for the moment. */
    static final class SessionsUnavailable extends Refusal {
        SessionsUnavailable() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "sessions-unavailable");
        }
    }
}
