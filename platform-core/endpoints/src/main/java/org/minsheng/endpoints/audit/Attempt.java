package org.minsheng.endpoints.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.requests.RequestIds;
import org.springframework.web.method.HandlerMethod;

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

    static Attempt of(HttpServletRequest request, HandlerMethod endpoint, Who who, String act) {
        AddressWords words = AddressWords.of(request, endpoint);
        // somebody without a token may be let in by what their address says, also where nobody thought of saying so
        String subject = who.isSomebody() && words.subject() != null ? shortened(words.subject()) : null;
        // in the trail of another congress than their own nobody writes by typing its name
        Who told = who.tenants().isEmpty() ? who.concerning(words.congresses()) : who;
        return new Attempt(told, act, subject, request.getRemoteAddr(), RequestIds.of(request), null);
    }

    Attempt begun(UUID entry) {
        return new Attempt(who, act, subject, address, request, entry);
    }

    Attempt by(Who known) {
        return new Attempt(known, act, subject, address, request, begun);
    }

    /** Whom it turned out to concern as well. */
    Attempt concerning(Set<String> congresses) {
        return by(who.concerning(congresses));
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

    private static String shortened(String subject) {
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }
}
