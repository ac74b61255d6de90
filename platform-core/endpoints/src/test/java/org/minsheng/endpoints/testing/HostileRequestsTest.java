package org.minsheng.endpoints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of a service as its description has it, with something in the request that nobody of ours sends: it is
 * refused in our words, and is never a failure that nobody foresaw. The same requests each time.
 */
public abstract class HostileRequestsTest extends RunningServiceTest {

    private static final int ROUNDS = 40;

    private static final List<String> HEADERS = List.of(
            "If-Match: \"",
            "If-Match: \"99999999999999999999\"",
            "If-Match: W/\"1\", \"2\"",
            "If-Match: *\r\nIf-Match: \"0\"",
            "Idempotency-Key: not-a-uuid",
            "Idempotency-Key: 00000000-0000-0000-0000-000000000001\r\nIdempotency-Key: 00000000-0000-0000-0000-000000000002",
            "Accept: a/b/c;q=zzz",
            "Accept: application/xml",
            "Accept-Language: zh;q=abc,,,*;;",
            "Accept-Language: " + "zh,".repeat(2_000),
            "Accept-Charset: nope",
            "Content-Encoding: gzip",
            "X-Request-Id: " + "x".repeat(5_000),
            "X-Request-Id: \u202e\t<>",
            "X-Forwarded-For: ,,, not-an-address, 999.1.1.1",
            "X-Minsheng-Membership: nonsense",
            "Minsheng-Membership: nonsense",
            "Range: bytes=99999999999999999999-",
            "If-Modified-Since: tomorrow",
            "If-None-Match: \"\\",
            "Cookie: MINSHENG_SIGNIN=\u0001; MINSHENG_DEVICE=%zz; =; ;;",
            "Origin: null\r\nOrigin: http://x",
            "Expect: 200-maybe");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json;charset=nope",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "not a type",
            "*/*");

    private final String service;
    private final Random random = new Random(20261128);

    protected HostileRequestsTest(String service) {
        this.service = service;
    }

    @Test
    void whatever_is_sent_is_answered_and_no_failure_of_ours() throws Exception {
        List<String> whose = headers();
        Hostile hostile = new Hostile(random, DescribedApi.schemas(service));
        List<String> failures = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<String, JsonNode> path : DescribedApi.paths(service).properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                for (int round = 0; round < ROUNDS; round++) {
                    String request = request(
                            hostile,
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation.getValue(),
                            whose.get(round % whose.size()));
                    Wire.Answer answer = port().send(request);
                    if (isFailure(answer)) {
                        failures.add(answer.status() + " " + shortened(request) + "\n   "
                                + shortened(answer.head() + answer.body()));
                    }
                    refused += answer.status() >= 400 ? 1 : 0;
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(refused).isGreaterThan(DescribedApi.operations(service) * ROUNDS / 2);
    }

    /** A service that is away is none of this; whatever else fails is. What Tomcat itself can't read it refuses in its own words. */
    private static boolean isFailure(Wire.Answer answer) {
        if (answer.status() <= 0 || answer.status() >= 500 && answer.status() != 503) {
            return true;
        }
        boolean unread = (answer.status() == 400 || answer.status() == 417)
                && !answer.head().toLowerCase(Locale.ROOT).contains("x-request-id");
        return answer.status() >= 400 && !unread && !answer.isProblem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 3\r\nContent-Length: 5",
                "Content-Length: abc",
                "Host: one\r\nHost: two",
                "Broken header",
                "A\u0000B: c"
            })
    void a_head_that_can_be_read_in_two_ways_is_refused(String header) throws Exception {
        Wire.Answer answer = port().send("POST /api/" + service + "/me HTTP/1.1\r\n"
                + (header.startsWith("Host") ? "" : "Host: localhost\r\n") + "Connection: close\r\n"
                + "Content-Type: application/json\r\n" + header + "\r\n\r\n{}\r\n0\r\n\r\n");
        assertThat(answer.status()).as(answer.head() + answer.body()).isIn(400, 401, 405, 413, 501);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat");
    }

    @Test
    void a_head_longer_than_any_of_ours_is_refused() throws Exception {
        Wire.Answer answer = port().send(
                        "GET /api/" + service + "/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "X-Long: "
                                + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(answer.status()).isIn(400, 431, 0);
    }

    private String request(Hostile hostile, String method, String path, JsonNode operation, String authorization) {
        boolean inBody = operation.has("requestBody") && random.nextInt(3) > 0;
        StringBuilder query = new StringBuilder();
        String address = path;
        int odd = inBody
                ? -1
                : random.nextInt(Math.max(1, operation.path("parameters").size()));
        int number = 0;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            String value = number++ == odd
                    ? hostile.value()
                    : encoded(hostile.sample(parameter.path("schema"), 4).asString("1"));
            if (parameter.get("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
            } else if (parameter.get("in").asString().equals("query")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        String type = TYPES.getFirst();
        String body = "";
        if (operation.has("requestBody")) {
            JsonNode content = operation.at("/requestBody/content");
            JsonNode schema = content.propertyStream()
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .path("schema");
            int kind = inBody ? random.nextInt(5) : 3;
            body = kind == 0 ? hostile.brokenBody() : hostile.body(schema);
            type = kind == 1 ? TYPES.get(random.nextInt(TYPES.size())) : type;
        }
        String more = random.nextInt(4) == 0 ? HEADERS.get(random.nextInt(HEADERS.size())) + "\r\n" : "";
        return method + " " + address + query + " HTTP/1.1\r\nHost: localhost\r\n" + authorization + more
                + (method.equals("GET") || more.contains("If-Match") ? "" : "If-Match: \"0\"\r\n")
                + "Content-Type: " + type + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("Bearer [^\r]*", "Bearer …");
        return plain.substring(0, Math.min(700, plain.length()));
    }
}
