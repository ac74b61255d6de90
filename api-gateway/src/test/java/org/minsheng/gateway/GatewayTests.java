package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.embedded.RedisServer;

/** The gateway as it runs, before a real Redis and services that say what they were sent. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "minsheng.limits.sign-in=5", "minsheng.connections.answer=2s"})
class GatewayTests {

    private static final int REDIS_PORT = freePort();
    private static final RedisServer REDIS = redis();
    private static final Upstream UPSTREAM = upstream();
    private static final String ISSUER = "http://localhost:9/auth";

    @LocalServerPort
    private int port;

    @Autowired
    private RedisConnectionFactory redis;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        UPSTREAM.issuer = ISSUER;
        registry.add("spring.data.redis.port", () -> REDIS_PORT);
        registry.add("minsheng.issuer", () -> ISSUER);
        registry.add("minsheng.services.platform-core", UPSTREAM::address);
        registry.add("minsheng.services.tenant-admin", UPSTREAM::address);
        registry.add("minsheng.auth.jwk-set-uri", () -> UPSTREAM.address() + "/auth/oauth2/jwks");
        registry.add("minsheng.auth.token-uri", () -> UPSTREAM.address() + "/auth/oauth2/token");
        registry.add("minsheng.auth.client-secret", () -> "a secret of the tests");
    }

    @BeforeEach
    void afresh() {
        UPSTREAM.refusesRefresh = false;
        UPSTREAM.accessTokenSeconds = 300;
        UPSTREAM.refreshes.set(0);
        // the connection comes back by itself after the test that takes Redis away
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            try (RedisConnection connection = redis.getConnection()) {
                connection.serverCommands().flushAll();
            }
        });
    }

    @AfterAll
    static void stop() throws IOException {
        UPSTREAM.close();
        REDIS.stop();
    }

    @Test
    void without_a_session_the_api_answers_with_a_problem_and_never_with_a_redirect() throws Exception {
        var answer = get("/api/core/projects", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("请先登录").contains(header(answer, "x-request-id"));
    }

    @Test
    void a_problem_is_in_the_language_of_the_browser() throws Exception {
        assertThat(get("/api/core/projects", "Accept-Language", "en-GB,en").body())
                .contains("Sign in first");
        assertThat(get("/api/core/projects", "Accept-Language", "fr").body()).contains("请先登录");
    }

    @Test
    void a_session_is_sent_on_as_its_token_and_nothing_the_browser_claims_comes_with_it() throws Exception {
        signIn();
        String received = get(
                        "/api/core/projects",
                        "Authorization",
                        "Bearer forged",
                        "X-Tenant",
                        "shanghai",
                        "X-Tenant-Id",
                        "shanghai",
                        "X-Forwarded-User",
                        "somebody",
                        "X-Forwarded-For",
                        "203.0.113.7",
                        "X-Request-Id",
                        "chosen-by-the-browser",
                        "If-Match",
                        "\"3\"")
                .body()
                .toLowerCase(Locale.ROOT);
        assertThat(received).contains("authorization: bearer ey").contains("if-match: \"3\"");
        assertThat(received)
                .doesNotContain("forged")
                .doesNotContain("shanghai")
                .doesNotContain("somebody")
                .doesNotContain("203.0.113.7")
                .doesNotContain("chosen-by-the-browser")
                .doesNotContain("cookie");
    }

    @Test
    void a_public_address_passes_without_a_session_and_without_a_token() throws Exception {
        var answer = get("/api/admin/public/invitations/abc", "Authorization", "Bearer forged");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain("authorization");
    }

    @Test
    void the_sign_in_pages_see_their_own_cookies_but_not_ours() throws Exception {
        String received = get("/auth/sign-in", "Cookie", "MINSHENG=ours; MINSHENG_SIGNIN=theirs; XSRF-TOKEN=ours")
                .body();
        assertThat(received).contains("MINSHENG_SIGNIN=theirs").doesNotContain("ours");
    }

    @Test
    void what_services_say_among_themselves_is_not_there_from_outside() throws Exception {
        for (String path : List.of("/internal/tenants/hangzhou", "/auth/oauth2/token", "/auth/oauth2/introspect")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_change_needs_the_token_that_only_our_page_can_read() throws Exception {
        signIn();
        assertThat(post("/api/core/departments", "X-Other", "x").statusCode()).isEqualTo(403);
        assertThat(post("/api/core/departments", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void many_requests_of_one_page_refresh_the_token_once() throws Exception {
        UPSTREAM.accessTokenSeconds = 5;
        signIn();
        List<CompletableFuture<HttpResponse<String>>> together = Stream.generate(() ->
                        browser.sendAsync(request("/api/core/projects").build(), HttpResponse.BodyHandlers.ofString()))
                .limit(12)
                .toList();
        assertThat(together)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(UPSTREAM.refreshes).hasValue(1);
    }

    @Test
    void a_refused_refresh_ends_the_session_with_a_problem() throws Exception {
        UPSTREAM.accessTokenSeconds = 5;
        signIn();
        UPSTREAM.refusesRefresh = true;
        var answer = get("/api/core/projects");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/session-ended");
        assertThat(get("/api/core/projects").body()).contains("/problems/sign-in-first");
        assertThat(UPSTREAM.refreshes).hasValue(1);
    }

    @Test
    void signing_in_uses_a_code_that_is_worth_nothing_without_its_verifier() throws Exception {
        var answer = get("/login");
        assertThat(header(answer, "location"))
                .startsWith(ISSUER + "/oauth2/authorize?")
                .contains("code_challenge_method=S256")
                .doesNotContain("prompt=");
        assertThat(header(get("/login?switch"), "location")).contains("prompt=select_account");
    }

    @Test
    void after_signing_in_nobody_is_sent_to_another_host() throws Exception {
        assertThat(header(signIn("/login?to=/projects?light=RED"), "location")).isEqualTo("/projects?light=RED");
        assertThat(header(signIn("/login?to=//evil.example"), "location")).isEqualTo("/");
        assertThat(header(signIn("/login?to=https://evil.example"), "location")).isEqualTo("/");
        // a browser takes the tab out before it reads the address
        assertThat(header(signIn("/login?to=/%09/evil.example"), "location")).isEqualTo("/");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts() throws Exception {
        String set = signIn("/login").headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("MINSHENG="))
                .findFirst()
                .orElseThrow();
        assertThat(set).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void signing_out_ends_our_session_and_goes_on_to_end_the_other() throws Exception {
        signIn();
        var answer = post("/logout", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "location")).startsWith(ISSUER + "/connect/logout?id_token_hint=ey");
        assertThat(get("/api/core/projects").statusCode()).isEqualTo(401);
    }

    @Test
    void an_address_that_tries_passwords_has_to_wait() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(post("/auth/sign-in/password", "X-Any", "x").statusCode())
                    .isEqualTo(200);
        }
        var answer = post("/auth/sign-in/password", "X-Any", "x");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "retry-after"))).isBetween(1, 60);
        assertThat(get("/auth/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void every_address_of_the_app_is_the_app_and_hashed_files_are_kept() throws Exception {
        var page = get("/projects/42", "Accept", "text/html");
        assertThat(page.body()).contains("<title>");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        var file = get("/assets/app-1a2b3c.js");
        assertThat(header(file, "cache-control")).contains("max-age=31536000").contains("immutable");
        assertThat(file.headers().allValues("set-cookie")).isEmpty();
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/api/none").statusCode()).isIn(401, 404);
    }

    @Test
    void without_redis_everybody_is_told_so_and_pages_still_open() throws Exception {
        signIn();
        REDIS.stop();
        try {
            var answer = get("/api/core/projects");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/sessions-unavailable");
            var page = get("/login", "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<html lang=\"zh-CN\">");
            assertThat(get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
            assertThat(get("/auth/sign-in").statusCode()).isEqualTo(200);
        } finally {
            REDIS.start();
            await().until(() -> get("/api/core/projects").statusCode() == 401);
        }
    }

    private void signIn() throws Exception {
        signIn("/login");
    }

    private HttpResponse<String> signIn(String login) throws Exception {
        String authorize = header(get(login), "location");
        UPSTREAM.nonce = parameter(authorize, "nonce");
        var answer = get("/login/oauth2/code/api-gateway?code=any&state=" + parameter(authorize, "state"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        // any page brings the token for changes, which is new since signing in
        get("/");
        return answer;
    }

    private static String parameter(String uri, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(uri);
        assertThat(found.find()).as(uri).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String... headers) throws Exception {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString("{}")).headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Upstream upstream() {
        try {
            return new Upstream();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RedisServer redis() {
        try {
            RedisServer server = RedisServer.newRedisServer()
                    .port(REDIS_PORT)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
