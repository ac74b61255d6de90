package org.minsheng.admin.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the authorization endpoint, however its address is written. Someone whose access ended since, or whose
 * account now wants something more, is asked again; with {@code prompt=select_account} the person chooses a membership anew.
 */
class AskAgain extends OncePerRequestFilter {

    private final String path;
    private final RequestMatcher endpoint;
    private final String page;
    private final SignInSession session;
    private final SignInDesk desk;

    AskAgain(String path, String page, SignInSession session, SignInDesk desk) {
        this.path = path;
        this.endpoint = PathPatternRequestMatcher.withDefaults().matcher(path);
        this.page = page;
        this.session = session;
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!endpoint.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!request.getMethod().equals("GET")) {
            // the standard has a POST too: nobody of ours sends one, and it would have to be asked the same
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            response.setHeader(HttpHeaders.ALLOW, "GET");
            return;
        }
        Conversation here = session.conversation(request);
        boolean welcome = desk.stillWelcome(here);
        if (here != null && welcome && wantsToChoose(request)) {
            session.chooseAgain(request, response, here);
            ask(request, response);
        } else if (here != null && !welcome && desk.next(here) == SignInStep.PASSWORD) {
            session.startOver(request);
            ask(request, response);
        } else if (!welcome) {
            ask(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) {
        session.goingTo(request, path + query(request));
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, page);
    }

    private static boolean wantsToChoose(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt != null && Arrays.asList(prompt.split(" ")).contains("select_account");
    }

    /** Without the prompt, which is fulfilled when the browser comes back. */
    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return "";
        }
        return "?"
                + Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.startsWith("prompt="))
                        .collect(Collectors.joining("&"));
    }
}
