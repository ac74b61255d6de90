package org.minsheng.endpoints.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, or keeps the one it came with, and puts it into log lines, answers and onward calls. */
public class RequestIds extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";

    /** The key under which log lines carry the id. */
    public static final String LOG_KEY = "requestId";

    // what may go into a log line; anything else is replaced, never echoed
    private static final Pattern HARMLESS = Pattern.compile("^[A-Za-z0-9-]{8,64}$");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    /** The id of the request that is being answered on this thread. */
    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    /** Names this occurrence of a problem; the address of the request would do so too, but can hold a secret. */
    public static URI instance() {
        return URI.create("/requests/" + current());
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
