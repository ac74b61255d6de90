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
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says no in the user's language: as an RFC 9457 problem to a program, as a page to someone who opened an address. */
@Component
public class Refusals {

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

    public ProblemDetail problem(Refusal refusal, HttpServletRequest request) {
        return problems.of(refusal.status(), refusal.slug(), languages.resolveLocale(request), RequestIds.of(request));
    }

    /** In place of what an answer that broke off had begun to say; as bytes, because that answer's were bytes too. */
    public void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
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
