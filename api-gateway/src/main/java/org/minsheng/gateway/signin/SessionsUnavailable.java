package org.minsheng.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.LostSessions;
import org.minsheng.gateway.ui.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Redis is away, or was when the answer came: nobody can be recognized, and whoever asks is told so. Stands before the session filter. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SessionsUnavailable extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsUnavailable.class);

    private final Refusals refusals;

    SessionsUnavailable(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            GatewayRefusal refusal =
                    LostSessions.refusal(failed, request.getMethod()).orElse(null);
            if (refusal == null) {
                throw failed;
            }
            // one line: while Redis is away everybody's request comes through here
            LOG.warn(
                    "The session could not be read or kept: {}, {}",
                    refusal,
                    NestedExceptionUtils.getMostSpecificCause(failed).getClass().getSimpleName());
            LOG.debug("In full", failed);
            if (!response.isCommitted()) {
                refusals.send(refusal, request, response);
            }
        }
    }
}
