package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often tenant-admin is asked for the token of a congress's public, and what is made of its answer. */
class VisitorTokenTests extends GatewayTest {

    /** Of each test its own: what the gateway knows of a congress outlives the test. */
    String congress;

    @BeforeEach
    void a_congress_nobody_has_visited() {
        congress = "visited-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void many_who_come_at_once_and_all_after_them_share_one_token() throws Exception {
        UPSTREAM.meanwhile = () -> pause(200);
        List<CompletableFuture<HttpResponse<String>>> together = Stream.generate(
                        () -> browser.sendAsync(request(address()).build(), HttpResponse.BodyHandlers.ofString()))
                .limit(12)
                .toList();
        assertThat(together)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(get(address()).statusCode()).isEqualTo(200);
        assertThat(UPSTREAM.visitors).containsEntry(congress, 1);
    }

    @Test
    void a_token_about_to_end_is_not_used_any_more() throws Exception {
        UPSTREAM.accessTokenSeconds = 20;
        assertThat(get(address()).statusCode()).isEqualTo(200);
        assertThat(get(address()).statusCode()).isEqualTo(200);
        assertThat(UPSTREAM.visitors).containsEntry(congress, 2);
    }

    @ParameterizedTest
    @CsvSource({"not-found, 404", "tenant-closed, 403", "tenant-not-ready, 503"})
    void a_congress_that_lets_nobody_in_is_asked_about_once_in_a_moment(String why, int status) throws Exception {
        UPSTREAM.closed.put(congress, why);
        for (int i = 0; i < 3; i++) {
            var answer = get(address());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("/problems/" + why).contains(header(answer, "x-request-id"));
            assertThat(header(answer, "retry-after")).isEqualTo(status == 503 ? "5" : "");
        }
        assertThat(UPSTREAM.visitors).containsEntry(congress, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, zh-CN, 没有找到",
        "not-found, en, Not found",
        "tenant-closed, zh-CN, 本单位已停用",
        "tenant-not-ready, zh-CN, 正在准备"
    })
    void why_nobody_is_let_in_is_said_in_the_language_of_whoever_asks(String why, String language, String title)
            throws Exception {
        UPSTREAM.closed.put(congress, why);
        var answer = get(address(), "Accept-Language", language);
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"");
    }

    @Test
    void a_token_endpoint_that_fails_is_asked_again_after_a_moment() throws Exception {
        UPSTREAM.closed.put(congress, "server_error");
        for (int i = 0; i < 3; i++) {
            var answer = get(address());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/service-unavailable").doesNotContain("server_error");
            assertThat(header(answer, "retry-after")).isEqualTo("5");
        }
        assertThat(UPSTREAM.visitors).containsEntry(congress, 1);
        UPSTREAM.closed.clear();
        await().until(() -> get(address()).statusCode() == 200);
    }

    @Test
    void an_address_that_tries_out_names_has_to_wait_and_known_congresses_stay_open_to_it() throws Exception {
        assertThat(get(address()).statusCode()).isEqualTo(200);
        HttpResponse<String> last = get("/o/invented/api/congress");
        int tried = 0;
        while (last.statusCode() != 429 && tried < 100) {
            tried++;
            UPSTREAM.closed.put(congress + tried, "not-found");
            last = get("/o/" + congress + tried + "/api/congress");
        }
        assertThat(tried).isBetween(50, 90);
        assertThat(Integer.parseInt(header(last, "retry-after"))).isBetween(1, 60);
        assertThat(get(address()).statusCode()).isEqualTo(200);
    }

    private String address() {
        return "/o/" + congress + "/api/congress";
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
