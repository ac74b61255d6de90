package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.requests.RequestIds;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request wants, before and after.
 *
 * @param begun the entry that says so already
 */
record Attempt(
        Who who,
        String act,
        @Nullable String subject,
        @Nullable String address,
        @Nullable String request,
        @Nullable UUID begun) {

    private static final int LONGEST_SUBJECT = 200;

    static Attempt of(HttpServletRequest request, Who who, String act) {
        // the address of somebody without a token may itself be the secret that lets them in: an invitation
        String subject = who.isSomebody() ? subject(request) : null;
        return new Attempt(who, act, subject, request.getRemoteAddr(), RequestIds.of(request), null);
    }

    Attempt begun(UUID entry) {
        return new Attempt(who, act, subject, address, request, entry);
    }

    Attempt by(Who known) {
        return new Attempt(known, act, subject, address, request, begun);
    }

    /** What has only come to be is named by the answer. */
    Attempt made(@Nullable String location) {
        return location == null || subject != null || !who.isSomebody()
                ? this
                : new Attempt(
                        who,
                        act,
                        shortened(location.substring(location.lastIndexOf('/') + 1)),
                        address,
                        request,
                        begun);
    }

    /** What stands in the address and no more: what was sent may hold names, figures and passwords. */
    private static @Nullable String subject(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || variables.isEmpty()) {
            return null;
        }
        return shortened(
                new TreeMap<>(variables).values().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private static String shortened(String subject) {
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }
}
