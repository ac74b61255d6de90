package org.minsheng.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.admin.accounts.SignInTried;
import org.minsheng.admin.membership.Entitlements;
import org.minsheng.admin.membership.Memberships;
import org.minsheng.endpoints.audit.AuditTrail;
import org.minsheng.endpoints.audit.Bystander;
import org.minsheng.endpoints.audit.Who;
import org.minsheng.tenancy.token.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Signing in, step by step, stands in the trail of every congress of whom it was: each may have to see to it. A name that
 * nobody has is nobody's, and is not kept: it may well be a password.
 */
@Component
class AuditedSignIn implements Bystander {

    private static final String TRIED = AuditedSignIn.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(AuditedSignIn.class);
    /** As the gateway calls it, where somebody asked for it. */
    private static final String SIGNING_OUT = "POST /logout";

    private static final String STEPS = "/auth/sign-in/";
    private static final String PASSWORD = STEPS + "password";

    private final SignInSession session;
    private final Entitlements entitlements;
    private final Memberships memberships;
    private final AuditTrail trail;

    AuditedSignIn(SignInSession session, Entitlements entitlements, Memberships memberships, AuditTrail trail) {
        this.trail = trail;
        this.session = session;
        this.entitlements = entitlements;
        this.memberships = memberships;
    }

    @Override
    public boolean concerns(HttpServletRequest request) {
        // of the handler that answers: what was typed can be written in several ways
        String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        // a password is for the name beside it, whoever signed in here before
        if (path.startsWith(STEPS) && !path.equals(PASSWORD)) {
            Conversation before = session.conversation(request);
            if (before != null) {
                // it may be over when the request has been answered
                request.setAttribute(TRIED, before.person());
            }
        }
        return path.startsWith(STEPS) || path.startsWith("/api/admin/public/");
    }

    @EventListener
    void tried(SignInTried tried) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(TRIED, tried.person(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public Who who(HttpServletRequest request) {
        return Optional.ofNullable((PersonId) request.getAttribute(TRIED))
                .map(this::known)
                .orElse(Who.NOBODY);
    }

    /** Somebody is signed out, whether that could be written down or not. */
    void signedOut(PersonId person, HttpServletRequest request) {
        try {
            trail.done(known(person), SIGNING_OUT, request);
        } catch (RuntimeException lost) {
            LOG.error("A sign-out could not be written down", lost);
        }
    }

    private Who known(PersonId person) {
        List<String> congresses = memberships.ofPerson(person).stream()
                .map(membership -> membership.tenant().value())
                .toList();
        List<String> roles = entitlements.isOperator(person) ? List.of(Role.PLATFORM_OPERATOR.name()) : List.of();
        return new Who(person.value(), entitlements.nameOf(person), roles, congresses);
    }
}
