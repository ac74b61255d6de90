package org.minsheng.admin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.minsheng.admin.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Redis is away: nobody can sign in for the moment, and is told so. Stands before the filter of sessions. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SessionsUnavailable extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionsUnavailable.class);

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    SessionsUnavailable(
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
        } catch (DataAccessException unavailable) {
            log.warn("The store of sessions did not answer", unavailable);
            if (response.isCommitted()) return;
            LocaleContextHolder.setLocale(locales.resolveLocale(request));
            problems.resolveException(request, response, null, new Unavailable());
        }
    }

    static final class Unavailable extends Refusal {
        Unavailable() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "sessions-unavailable");
        }
    }
}
