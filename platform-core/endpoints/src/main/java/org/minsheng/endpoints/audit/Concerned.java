package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whom a deed turns out to concern besides the congress in which it is done: said by whoever finds out on the way, where
 * the address does not say it ({@link OfCongress}). It is read in that congress's trail too, whether it was done or refused.
 */
public final class Concerned {

    private static final String CONGRESSES = Concerned.class.getName();

    private Concerned() {}

    /** Nothing where there is no congress, or no request: what a service does by itself is no deed of anybody's. */
    public static void congress(@Nullable TenantId congress) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (congress != null && request != null) {
            Set<String> all = said(request.getAttribute(CONGRESSES, RequestAttributes.SCOPE_REQUEST));
            all.add(congress.value());
            request.setAttribute(CONGRESSES, all, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Set<String> by(HttpServletRequest request) {
        return said(request.getAttribute(CONGRESSES));
    }

    private static Set<String> said(@Nullable Object before) {
        Set<String> all = new TreeSet<>();
        if (before instanceof Set<?> congresses) {
            congresses.forEach(congress -> all.add(String.valueOf(congress)));
        }
        return all;
    }
}
