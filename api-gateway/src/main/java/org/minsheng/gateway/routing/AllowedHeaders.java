package org.minsheng.gateway.routing;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minsheng.endpoints.requests.RequestIds;
import org.minsheng.tenancy.web.SameMembershipFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Passes on only the headers a service has a use for. A list of what may pass rather than of what may not: an identity
 * or tenant header nobody thought of is dropped as well.
 */
@Component
class AllowedHeaders {

    private static final List<String> CONTENT = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.USER_AGENT,
            "Idempotency-Key");
    private static final Set<String> API = ignoringCase(CONTENT, List.of(SameMembershipFilter.HEADER));
    private static final Set<String> SIGN_IN = ignoringCase(
            CONTENT,
            List.of(HttpHeaders.ORIGIN, HttpHeaders.REFERER, HttpHeaders.COOKIE, "X-XSRF-TOKEN", "X-CSRF-TOKEN"));
    /** Nothing that tells one visitor from another. */
    private static final Set<String> VISITOR = ignoringCase(
            List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.IF_NONE_MATCH), List.of());
    /** The gateway's own session and its CSRF token are no business of the authorization server. */
    private static final Set<String> OUR_COOKIES = Set.of("MINSHENG", "XSRF-TOKEN");

    ServerRequest forApi(ServerRequest request) {
        return keep(API, request);
    }

    ServerRequest forVisitors(ServerRequest request) {
        return keep(VISITOR, request);
    }

    ServerRequest forSignIn(ServerRequest request) {
        ServerRequest kept = keep(SIGN_IN, request);
        String cookies = foreignCookies(request);
        return ServerRequest.from(kept)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    if (!cookies.isEmpty()) {
                        headers.set(HttpHeaders.COOKIE, cookies);
                    }
                })
                .build();
    }

    private static ServerRequest keep(Set<String> allowed, ServerRequest request) {
        String requestId = RequestIds.of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> {
                    Set.copyOf(headers.headerNames()).stream()
                            .filter(name -> !allowed.contains(name))
                            .forEach(headers::remove);
                    headers.set(RequestIds.HEADER, requestId);
                })
                .build();
    }

    private static String foreignCookies(ServerRequest request) {
        Cookie[] cookies = request.servletRequest().getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> !OUR_COOKIES.contains(cookie.getName()))
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static Set<String> ignoringCase(List<String> names, List<String> more) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(names);
        all.addAll(more);
        return all;
    }
}
