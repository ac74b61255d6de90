package org.minsheng.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.minsheng.endpoints.requests.BoundedBody;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.Refusals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what announces itself as larger than anything our pages send, before it is sent on, and sends on no more than that
 * of what announces nothing. Services bound what they read too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class BodyLimit extends OncePerRequestFilter {

    /** A form with a file in it; the service says how large that may be. */
    private static final long FILE = DataSize.ofMegabytes(12).toBytes();

    private static final long ANYTHING_ELSE = DataSize.ofMegabytes(1).toBytes();

    private final Refusals refusals;

    BodyLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        long most = file ? FILE : ANYTHING_ELSE;
        if (request.getContentLengthLong() > most) {
            // the rest of it is not worth reading
            response.setHeader("Connection", "close");
            refusals.send(GatewayRefusal.TOO_LARGE, request, response);
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new BoundedBody(request, most) : request, response);
    }
}
