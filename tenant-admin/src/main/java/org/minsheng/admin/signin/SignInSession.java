package org.minsheng.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What the browser's session holds: the conversation, where it was going, and, at its end, who it is. */
@Component
class SignInSession {

    private static final String CONVERSATION = "minsheng.conversation";
    private static final String GOING_TO = "minsheng.going-to";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    @Nullable Conversation conversation(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Conversation) session.getAttribute(CONVERSATION);
    }

    /** Nobody knows the id of a session in which something was just proven. */
    void proceed(HttpServletRequest request, Conversation conversation) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(CONVERSATION, conversation);
    }

    void letIn(Conversation conversation, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ChosenMembership.authentication(
                conversation.person(), Objects.requireNonNull(conversation.signIn()), conversation.membership()));
        contexts.saveContext(context, request, response);
    }

    /** Back to the choice of a membership: nobody is let in as who they were before. */
    void chooseAgain(HttpServletRequest request, HttpServletResponse response, Conversation conversation) {
        request.getSession().setAttribute(CONVERSATION, conversation.choosingAgain());
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    /** Only ever an address of ours: the path and query of a request that reached the authorization endpoint. */
    void goingTo(HttpServletRequest request, String path) {
        request.getSession().setAttribute(GOING_TO, path);
    }

    String whereTo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object path = session == null ? null : session.getAttribute(GOING_TO);
        return path == null ? "/login" : path.toString();
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Ends the conversation but remembers where it was going. */
    void startOver(HttpServletRequest request) {
        String path = whereTo(request);
        end(request);
        goingTo(request, path);
    }
}
