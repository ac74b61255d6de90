package org.minsheng.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whose request it is, where a known number of proxies stands in front of us: each of them adds the address that it saw at the
 * end of X-Forwarded-For, so that the one we want is as many from the end, whatever the browser wrote before it. Which addresses
 * are private decides nothing: behind a cluster's own network the ingress itself may see nothing but those.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BehindProxies extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final int proxies;

    /** @param proxies of ours, each of which writes down whom it was asked by; 0 where browsers reach us directly */
    BehindProxies(@Value("${minsheng.proxies:0}") int proxies) {
        this.proxies = proxies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return proxies == 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Forwarded(request, address(request)), response);
    }

    private String address(HttpServletRequest request) {
        List<String> seen = new ArrayList<>();
        Collections.list(request.getHeaders(FORWARDED_FOR)).forEach(header -> seen.addAll(List.of(header.split(","))));
        if (seen.size() < proxies) {
            return request.getRemoteAddr();
        }
        String address = seen.get(seen.size() - proxies).strip();
        try {
            InetAddress.ofLiteral(address);
            return address;
        } catch (IllegalArgumentException none) {
            return request.getRemoteAddr();
        }
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String address;

        Forwarded(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        /** By TLS, as far as the last proxy was asked. */
        @Override
        public boolean isSecure() {
            return super.isSecure() || "https".equalsIgnoreCase(getHeader(FORWARDED_PROTO));
        }

        @Override
        public String getScheme() {
            return isSecure() ? "https" : super.getScheme();
        }
    }
}
