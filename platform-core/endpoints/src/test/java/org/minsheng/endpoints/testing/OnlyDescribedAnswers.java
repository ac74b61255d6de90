package org.minsheng.endpoints.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/**
 * Stands in front of a service in its tests and fails the request whose answer the service's own description does not
 * know: so every test of an endpoint is a test of what is said about it.
 */
public class OnlyDescribedAnswers extends OncePerRequestFilter {

    /** What HTTP itself says about any address, and the failure that nobody foresaw. */
    private static final Set<Integer> UNDESCRIBED = Set.of(405, 406, 415, 500);

    private final String service;
    private volatile @Nullable JsonNode paths;

    public OnlyDescribedAnswers(String service) {
        this.service = service;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !DescribedApi.isCurrent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        JsonNode operation = operation(request);
        int status = response.getStatus();
        if (operation == null || UNDESCRIBED.contains(status)) {
            return;
        }
        String asked = request.getMethod() + " " + request.getRequestURI();
        JsonNode described = operation.get("responses").get(String.valueOf(status));
        if (described == null) {
            throw new AssertionError(asked + " was answered with " + status + ", which its description does not know");
        }
        if (status < 400 && !isOf(described.path("content"), response.getContentType())) {
            throw new AssertionError(
                    asked + " is answered as " + response.getContentType() + ", which its description does not know");
        }
        boolean promised = described.path("headers").has(HttpHeaders.ETAG);
        if (status < 400 && promised != (response.getHeader(HttpHeaders.ETAG) != null)) {
            throw new AssertionError(asked + (promised ? " promises an ETag and has none" : " has an ETag unsaid"));
        }
    }

    private static boolean isOf(JsonNode content, @Nullable String type) {
        return type == null
                ? content.isEmpty()
                : content.propertyNames().stream()
                        .anyMatch(described ->
                                MediaType.parseMediaType(described).includes(MediaType.parseMediaType(type)));
    }

    private @Nullable JsonNode operation(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return paths().propertyStream()
                .filter(described ->
                        new PathPatternParser().parse(described.getKey()).matches(path))
                // the address without variables is the nearer one
                .min((one, other) -> Boolean.compare(
                        one.getKey().contains("{"), other.getKey().contains("{")))
                .map(described -> described.getValue().get(request.getMethod().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private JsonNode paths() {
        JsonNode known = paths;
        if (known == null) {
            known = DescribedApi.paths(service);
            paths = known;
        }
        return known;
    }
}
