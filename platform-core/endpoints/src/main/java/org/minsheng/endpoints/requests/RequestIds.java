package org.minsheng.endpoints.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, which stands in log lines and answers and goes with onward calls. */
public final class RequestIds extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";

    /** The key under which log lines carry the id. */
    public static final String LOG_KEY = "requestId";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    // what may go into a log line; anything else is replaced, never echoed
    private static final Pattern HARMLESS = Pattern.compile("^[A-Za-z0-9-]{8,64}$");

    private final boolean keep;

    private RequestIds(boolean keep) {
        this.keep = keep;
    }

    /** At the door: what comes from outside has no say in it. */
    static RequestIds anew() {
        return new RequestIds(false);
    }

    /** Behind the gateway, which has numbered the request. */
    static RequestIds kept() {
        return new RequestIds(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = keep ? request.getHeader(HEADER) : null;
        if (given != null && HARMLESS.matcher(given).matches()) {
            number(given, request, response);
        } else {
            number(request, response);
        }
        MDC.put(LOG_KEY, of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    /** For what is refused before any filter has seen it. */
    public static void number(HttpServletRequest request, HttpServletResponse response) {
        number(UUID.randomUUID().toString(), request, response);
    }

    private static void number(String id, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
    }

    /** The id of a request, also after its thread has gone on. */
    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** The id of the request that is being answered on this thread. */
    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    /** For clients of the other services: the id goes with the call. */
    public static ClientHttpRequestInterceptor interceptor() {
        return (request, body, execution) -> {
            String id = current();
            if (id != null) {
                request.getHeaders().set(HEADER, id);
            }
            return execution.execute(request, body);
        };
    }
}
