package org.minsheng.gateway.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.minsheng.endpoints.refusals.NamedProblems;
import org.minsheng.endpoints.requests.RequestIds;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Says no in the user's language: as an RFC 9457 problem to a program, as a page to someone who opened an address. */
@Component
public class Refusals {

    private static final long A_MOMENT = 5;

    private final NamedProblems problems;
    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;

    Refusals(NamedProblems problems, MessageSource messages, LocaleResolver languages, JsonMapper json) {
        this.problems = problems;
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    private ProblemDetail problem(GatewayRefusal refusal, HttpServletRequest request) {
        return problems.of(refusal.status(), refusal.slug(), languages.resolveLocale(request), RequestIds.of(request));
    }

    /** As a problem, from within a route; whoever meets a service that is away may try again in a moment. */
    public ServerResponse answer(GatewayRefusal refusal, ServerRequest request) {
        return answer(refusal, request, refusal.status() == HttpStatus.SERVICE_UNAVAILABLE ? A_MOMENT : 0);
    }

    /** @param wait the seconds after which to try again; 0 says nothing of it */
    public ServerResponse answer(GatewayRefusal refusal, ServerRequest request, long wait) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(refusal.status());
        if (wait > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(refusal, request.servletRequest()));
    }

    /** In place of what an answer that broke off had begun to say; as bytes, because that answer's were bytes too. */
    public void send(GatewayRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean page = isNavigation(request);
        ProblemDetail problem = problem(refusal, request);
        String text = page ? page(problem, request) : json.writeValueAsString(problem);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String page(ProblemDetail problem, HttpServletRequest request) {
        Locale language = languages.resolveLocale(request);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s</title>
                  <link rel="stylesheet" href="/refusal.css">
                </head>
                <body>
                  <main>
                    <h1>%s</h1>
                    <p>%s</p>
                    <p><a href="/">%s</a></p>
                    <p class="request">%s</p>
                  </main>
                </body>
                </html>
                """.formatted(
                        language.toLanguageTag(),
                        problem.getTitle(),
                        problem.getTitle(),
                        problem.getDetail(),
                        messages.getMessage("page.again", null, language),
                        Objects.requireNonNullElse(RequestIds.of(request), ""));
    }

    /** Someone typed an address or followed a link; a program asks for JSON or for anything. */
    private static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isApi(request);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
