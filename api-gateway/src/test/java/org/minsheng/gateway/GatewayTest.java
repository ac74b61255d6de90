package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.tenancy.testing.RedisForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as it runs, before services that stand for the real ones and with a real Redis; one for all such tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "minsheng.limits.sign-in=5",
            "minsheng.connections.answer=2s",
            // each request writes, so that what goes wrong in writing can be seen
            "minsheng.session.every.noted=0s"
        })
abstract class GatewayTest {

    static final Upstream UPSTREAM = upstream();
    static final String ISSUER = "http://localhost:9/auth";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    RedisConnectionFactory redis;

    final CookieManager cookies = new CookieManager();
    final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        UPSTREAM.issuer = ISSUER;
        RedisForTests.properties().forEach((name, value) -> registry.add(name, () -> value));
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
        UPSTREAM.refusesRevocation = false;
        UPSTREAM.revoked.clear();
        UPSTREAM.accessTokenSeconds = 300;
        UPSTREAM.refreshes.set(0);
        UPSTREAM.visitors.clear();
        UPSTREAM.closed.clear();
        UPSTREAM.givesCookie = false;
        UPSTREAM.meanwhile = () -> {};
        UPSTREAM.breaksOff = false;
        // the connection comes back by itself after the test that takes Redis away
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(this::forgetEverybody);
    }

    void forgetEverybody() {
        try (RedisConnection connection = redis.getConnection()) {
            connection.serverCommands().flushAll();
        }
    }

    void signIn() throws Exception {
        signIn("/login");
    }

    HttpResponse<String> signIn(String login) throws Exception {
        String authorize = header(get(login), "location");
        UPSTREAM.nonce = parameter(authorize, "nonce");
        var answer = get("/login/oauth2/code/api-gateway?code=any&state=" + parameter(authorize, "state"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        // any page brings the token for changes, which is new since signing in
        get("/");
        return answer;
    }

    static String parameter(String uri, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(uri);
        assertThat(found.find()).as(uri).isTrue();
        return found.group(1);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String... headers) throws Exception {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString("{}")).headers(headers));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    static Upstream upstream() {
        try {
            return new Upstream();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As typed, without a client that would refuse or encode it first. */
    String raw(String path, String language) throws IOException {
        return raw(path, language, "NOTHING=1");
    }

    String raw(String path, String language, String cookie) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + language
                                    + "\r\nCookie: " + cookie
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
