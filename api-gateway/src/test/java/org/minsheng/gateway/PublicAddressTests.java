package org.minsheng.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.tenancy.testing.RedisForTests;
import org.springframework.data.redis.connection.RedisConnection;

/** The public at a congress's address: everybody reads, nobody is known. */
class PublicAddressTests extends GatewayTest {

    /** Of each test its own: what the gateway knows of a congress outlives the test. */
    String congress;

    @BeforeEach
    void a_congress_nobody_has_visited() {
        congress = "visited-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_visitor_comes_with_the_token_of_the_congress_whose_address_it_is() throws Exception {
        var answer = get(address("congress") + "?a=b");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(": GET /api/core/portal/congress?a=b");
        assertThat(received(answer)).contains("authorization: bearer ey");
        assertThat(UPSTREAM.visitors).containsOnlyKeys(congress);
        assertThat(header(answer, "content-security-policy")).contains("default-src 'none'");
        assertThat(answer.headers().allValues("x-request-id")).hasSize(1).doesNotContain("numbered-by-the-service");
    }

    @Test
    void whoever_is_signed_in_elsewhere_is_a_visitor_here() throws Exception {
        signIn();
        var answer = get(
                address("congress"),
                "Authorization",
                "Bearer forged",
                "X-Tenant",
                "shanghai",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "host=evil.example",
                "X-HTTP-Method-Override",
                "DELETE",
                "Range",
                "bytes=0-1",
                "User-Agent",
                "a browser that gives its owner away",
                "Accept-Language",
                "en");
        assertThat(received(answer))
                .contains("accept-language: en")
                .doesNotContain("cookie")
                .doesNotContain("forged")
                .doesNotContain("shanghai")
                .doesNotContain("evil")
                .doesNotContain("delete")
                .doesNotContain("range")
                .doesNotContain("gives its owner away");
    }

    @Test
    void no_session_is_made_and_no_cookie_given() throws Exception {
        UPSTREAM.givesCookie = true;
        UPSTREAM.closed.put("closed", "tenant-closed");
        for (HttpResponse<String> answer : List.of(
                get(address("congress")),
                get("/o/closed/api/congress"),
                get("/o/No-Slug/api/congress"),
                get("/o/" + congress),
                get("/%6f/" + congress + "/api/congress"),
                post(address("congress"), "Accept", "text/html"))) {
            assertThat(answer.headers().map()).as(answer.body()).doesNotContainKey("set-cookie");
        }
        try (RedisConnection connection = redis.getConnection()) {
            assertThat(connection.keyCommands().keys("gateway:session:*".getBytes(UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void without_redis_nobody_can_be_recognized_and_the_public_need_not_be() throws Exception {
        RedisForTests.stop();
        try {
            assertThat(get(address("congress"), "Cookie", "MINSHENG=any").statusCode())
                    .isEqualTo(200);
        } finally {
            RedisForTests.start();
            await().until(() -> get("/api/core/projects").statusCode() == 401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/o/Hangzhou/api/congress",
                "/o/1a/api/congress",
                "/o/a/api/congress",
                "/o/%E6%9D%AD/api/congress",
                "/o/t_hangzhou/api/congress",
                "/o/api/congress",
                "/o",
                "/o/",
                "/o/hangzhou",
                "/o/hangzhou/",
                "/o/hangzhou/congress"
            })
    void what_is_no_public_address_is_not_there_and_nobody_is_asked(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(UPSTREAM.visitors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void the_public_reads_and_sends_nothing(String method) throws Exception {
        for (String path : List.of(address("congress"), "/o/" + congress, "/%6f/" + congress + "/api/congress")) {
            var answer = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
            assertThat(answer.body()).contains("/problems/method-not-allowed");
        }
        assertThat(UPSTREAM.visitors).isEmpty();
        var head = send(request(address("congress")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_reads_sends_nothing_along() throws Exception {
        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofString("{}"),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes(UTF_8))))) {
            var answer = send(request(address("congress")).method("GET", body));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/not-understood");
        }
        assertThat(UPSTREAM.visitors).isEmpty();
    }

    @Test
    void no_path_leads_out_of_what_is_published() throws Exception {
        for (String path : List.of(
                "/o/hangzhou/api/../../../api/core/projects",
                "/o/hangzhou/api/..%2f..%2fcore/projects",
                "/o/hangzhou/api/%2e%2e/%2e%2e/core/projects",
                "/o/hangzhou/api/..%252f..%252fcore/projects",
                "/o/hangzhou/api//core/projects",
                "/o/hangzhou/api/;/../projects")) {
            assertThat(raw(path, "en"))
                    .as(path)
                    .doesNotContain("GET /api/core/projects")
                    .contains("HTTP/1.1 4");
        }
        for (String path : List.of("/%6f/" + congress + "/api/x", "/o/" + congress + "/%61pi/x")) {
            assertThat(get(path).body()).startsWith(": GET /api/core/portal/x");
        }
    }

    private String address(String published) {
        return "/o/" + congress + "/api/" + published;
    }

    private static String received(HttpResponse<String> answer) {
        return answer.body().toLowerCase(Locale.ROOT);
    }
}
