package org.minsheng.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.minsheng.gateway.ui.GatewayRefusal;
import org.minsheng.gateway.ui.Refusals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down an address that asks too often, above all one that tries passwords. Stands before the session is looked up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AddressLimit extends OncePerRequestFilter {

    private static final List<String> COUNTED = List.of("/api/", "/auth/", "/login", "/o/");

    private final Buckets buckets;
    private final LimitRules rules;
    private final Refusals refusals;

    AddressLimit(Buckets buckets, LimitRules rules, Refusals refusals) {
        this.buckets = buckets;
        this.rules = rules;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return COUNTED.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = network(request.getRemoteAddr());
        String path = path(request);
        long wait = buckets.secondsToWait("gateway:limit:address:" + address, rules.address());
        if (wait == 0 && path.startsWith("/auth/sign-in/") && HttpMethod.POST.matches(request.getMethod())) {
            wait = buckets.secondsToWait("gateway:limit:sign-in:" + address, rules.signIn());
        }
        if (wait == 0 && path.startsWith("/api/admin/public/")) {
            wait = buckets.secondsToWait("gateway:limit:invitation:" + address, rules.invitation());
        }
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            refusals.send(GatewayRefusal.TOO_MANY_REQUESTS, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** As routes read it: in the raw address any letter can be written as its number, %61 for a. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath();
    }

    /** One IPv6 customer owns a whole /64 and could come from a new address each time. */
    static String network(String address) throws IOException {
        InetAddress parsed = InetAddress.ofLiteral(address);
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
                : parsed.getHostAddress();
    }
}
