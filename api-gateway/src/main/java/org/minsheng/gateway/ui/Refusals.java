package org.minsheng.gateway.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Says no in the user's language: as an RFC 9457 problem to a program, as a page to someone who opened an address. */
@Component
public class Refusals {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final long A_MOMENT = 5;

    private final MessageSource messages;
    private final JsonMapper json;

    Refusals(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    private ProblemDetail problem(Refusal refusal, HttpServletRequest request) {
        Locale language = language(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), text(refusal, "detail", language));
        problem.setType(URI.create("/problems/" + refusal.slug()));
        problem.setTitle(text(refusal, "title", language));
        problem.setProperty("requestId", requestId(request));
        return problem;
    }

    /** As a problem, from within a route; whoever meets a service that is away may try again in a moment. */
    public ServerResponse answer(Refusal refusal, ServerRequest request) {
        return answer(refusal, request, refusal.status() == HttpStatus.SERVICE_UNAVAILABLE ? A_MOMENT : 0);
    }

    /** @param wait the seconds after which to try again; 0 says nothing of it */
    public ServerResponse answer(Refusal refusal, ServerRequest request, long wait) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(refusal.status());
        if (wait > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(refusal, request.servletRequest()));
    }

    /** In place of what an answer that broke off had begun to say; as bytes, because that answer's were bytes too. */
    public void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = isNavigation(request);
        String text = page ? page(refusal, request) : json.writeValueAsString(problem(refusal, request));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String page(Refusal refusal, HttpServletRequest request) {
        Locale language = language(request);
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
                        text(refusal, "title", language),
                        text(refusal, "title", language),
                        text(refusal, "detail", language),
                        messages.getMessage("page.again", null, language),
                        HtmlUtils.htmlEscape(requestId(request)));
    }

    private String text(Refusal refusal, String part, Locale language) {
        return messages.getMessage("problem." + refusal.slug() + "." + part, null, language);
    }

    /** Someone typed an address or followed a link; a program asks for JSON or for anything. */
    private static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isApi(request);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Chinese unless the browser says that it prefers English. */
    private static Locale language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted ->
                        LANGUAGES.stream().filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static String requestId(HttpServletRequest request) {
        return request.getAttribute(RequestId.ATTRIBUTE) instanceof String id ? id : "";
    }
}
