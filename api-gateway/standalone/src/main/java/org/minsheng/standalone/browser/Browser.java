package org.minsheng.standalone.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a browser does: keeps cookies, follows the sign-in through its pages, shows the CSRF token with every
 * change. Nothing here goes round the gateway.
 */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_REDIRECTS = 10;

    private final URI address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    public Browser(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Signs in someone whose password is their own already. */
    public Browser signIn(String loginName, String password) {
        return signIn(loginName, password, password, null);
    }

    /**
     * @param own chosen if the other one turns out to be a first password
     * @param tenant taken if there are several to choose from
     * @throws NotSignedIn if the password is wrong or something is asked that we don't know
     */
    public Browser signIn(String loginName, String password, String own, @Nullable String tenant) {
        follow("/login");
        JsonNode state = get("/auth/sign-in").body();
        if ("PASSWORD".equals(state.path("step").asString())) {
            state = signInStep(state, "password", Map.of("loginName", loginName, "password", password));
        }
        if ("NEW_PASSWORD".equals(state.path("step").asString())) {
            state = signInStep(state, "new-password", Map.of("password", own));
        }
        if ("CHOOSE".equals(state.path("step").asString())) {
            state = signInStep(state, "membership", Map.of("id", membership(state, tenant)));
        }
        if (!"DONE".equals(state.path("step").asString())) {
            throw new NotSignedIn(loginName, state.toString());
        }
        follow(state.path("next").asString());
        Answer me = get("/api/admin/me");
        if (me.status() != 200) {
            throw new NotSignedIn(loginName, me.toString());
        }
        return this;
    }

    private static String membership(JsonNode state, @Nullable String tenant) {
        for (JsonNode choice : state.path("memberships")) {
            if (tenant == null || tenant.equals(choice.path("tenantName").asString())) {
                return choice.path("id").asString();
            }
        }
        throw new NotSignedIn(String.valueOf(tenant), state.toString());
    }

    private JsonNode signInStep(JsonNode state, String step, Map<String, String> form) {
        Answer answer = send(
                request("/auth/sign-in/" + step)
                        .header(
                                state.path("csrf").path("header").asString(),
                                state.path("csrf").path("token").asString())
                        .header("Content-Type", "application/json"),
                "POST",
                BodyPublishers.ofString(JSON.writeValueAsString(form)));
        if (answer.status() != 200) {
            throw new NotSignedIn(form.getOrDefault("loginName", step), answer.toString());
        }
        return answer.body();
    }

    /** Opens an address as a click does and goes where it leads, as long as that is this gateway. */
    public Answer follow(String path) {
        Answer answer = get(path);
        for (int i = 0; i < MOST_REDIRECTS && answer.status() / 100 == 3; i++) {
            URI next = address.resolve(answer.header("location"));
            if (!next.getAuthority().equals(address.getAuthority())) {
                throw new IllegalStateException("Sent to another host: " + next);
            }
            answer = get(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()));
        }
        return answer;
    }

    public Answer get(String path) {
        return send(request(path), "GET", BodyPublishers.noBody());
    }

    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request, "GET", BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return change("POST", path, body, Map.of());
    }

    /** The same key again does nothing twice. */
    public Answer postOnce(String path, Object body, String key) {
        return change("POST", path, body, Map.of("Idempotency-Key", idempotencyKey(key)));
    }

    public Answer change(String method, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return changeRaw(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), all);
    }

    /** Uploads one file as a form does. */
    public Answer upload(String path, String fileName, String content) {
        return upload(path, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    public Answer upload(String path, String fileName, byte[] content) {
        Upload upload = Upload.of(fileName, content);
        return changeRaw("POST", path, upload.body(), Map.of("Content-Type", upload.contentType()));
    }

    private Answer changeRaw(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("X-XSRF-TOKEN", csrf());
        headers.forEach(request::header);
        return send(request, method, body);
    }

    public static String idempotencyKey(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String csrf() {
        if (cookie("XSRF-TOKEN") == null) {
            get("/api/admin/me");
        }
        String token = cookie("XSRF-TOKEN");
        return token == null ? "" : token;
    }

    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Accept-Language", "zh-CN");
    }

    private Answer send(HttpRequest.Builder request, String method, HttpRequest.BodyPublisher body) {
        try {
            HttpResponse<String> response =
                    http.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
            return Answer.of(response, JSON);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during a request", stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Signing in led somewhere else than in. */
    public static class NotSignedIn extends RuntimeException {
        NotSignedIn(String who, String answer) {
            super(who + " could not sign in: " + answer);
        }
    }
}
