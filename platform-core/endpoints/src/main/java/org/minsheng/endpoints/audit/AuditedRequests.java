package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.description.Downloaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down every request that changes something or takes a file along: before anything is done, so that nothing is done
 * that is not written down, and again when it has ended. Handlers need not know of it, and none can be forgotten.
 */
class AuditedRequests implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedRequests.class);
    private static final String ATTEMPT = AuditedRequests.class.getName();
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final AuditTrail trail;
    private final Bystander bystander;

    AuditedRequests(AuditTrail trail, Bystander bystander) {
        this.trail = trail;
        this.bystander = bystander;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint) || request.getAttribute(ATTEMPT) != null) {
            return true;
        }
        Who who = Who.by(SecurityContextHolder.getContext().getAuthentication());
        boolean changes = CHANGING.contains(request.getMethod());
        String act = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (who.isSomebody() && (changes || endpoint.hasMethodAnnotation(Downloaded.class))) {
            Attempt attempt = Attempt.of(request, endpoint, who, act);
            request.setAttribute(ATTEMPT, changes ? attempt.begun(trail.begin(attempt)) : attempt);
        } else if (changes && bystander.concerns(request)) {
            request.setAttribute(ATTEMPT, Attempt.of(request, endpoint, who, act));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!(request.getAttribute(ATTEMPT) instanceof Attempt attempt)) {
            return;
        }
        request.removeAttribute(ATTEMPT);
        Attempt known = attempt.who().isSomebody() ? attempt : attempt.by(bystander.who(request));
        try {
            trail.end(
                    known.concerning(Concerned.by(request)).made(response.getHeader(HttpHeaders.LOCATION)),
                    failed == null ? response.getStatus() : 500);
        } catch (RuntimeException lost) {
            // that it was begun stands there already; how it ended nobody will know
            LOG.error("How {} ended could not be written down", attempt.act(), lost);
        }
    }
}
