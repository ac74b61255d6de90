package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.tenancy.testing.RedisForTests;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself says no to, and how. */
class RefusalTests extends GatewayTest {

    @Test
    void a_service_that_ends_in_the_middle_of_its_answer_gave_a_bad_one() throws Exception {
        signIn();
        UPSTREAM.breaksOff = true;
        var answer = get("/api/core/projects");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("/problems/bad-answer").doesNotContain("half");
    }

    @Test
    void without_a_session_the_api_answers_with_a_problem_and_never_with_a_redirect() throws Exception {
        var answer = get("/api/core/projects", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("尚未登录").contains(header(answer, "x-request-id"));
    }

    @Test
    void a_problem_is_in_the_language_of_the_browser() throws Exception {
        assertThat(get("/api/core/projects", "Accept-Language", "en-GB,en").body())
                .contains("Not signed in");
        assertThat(get("/api/core/projects", "Accept-Language", "fr").body()).contains("尚未登录");
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
    void without_redis_everybody_is_told_so_and_pages_still_open() throws Exception {
        signIn();
        RedisForTests.stop();
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
            RedisForTests.start();
            await().until(() -> get("/api/core/projects").statusCode() == 401);
        }
    }

    @Test
    void redis_that_dies_while_an_answer_is_worked_out_makes_one_whole_problem_of_it() throws Exception {
        signIn();
        UPSTREAM.meanwhile = RedisForTests::stop;
        try {
            assertThat(problem(get("/api/core/projects"), 503)).isEqualTo("/problems/sessions-unavailable");
        } finally {
            UPSTREAM.meanwhile = () -> {};
            RedisForTests.start();
            await().until(() -> get("/api/core/projects").statusCode() == 401);
        }
    }

    @Test
    void a_change_that_was_made_before_redis_died_may_have_been_saved() throws Exception {
        signIn();
        String csrf = cookie("XSRF-TOKEN");
        UPSTREAM.meanwhile = RedisForTests::stop;
        try {
            var answer = post("/api/core/departments", "X-XSRF-TOKEN", csrf, "Accept-Language", "en");
            assertThat(problem(answer, 503)).isEqualTo("/problems/change-uncertain");
            assertThat(answer.body()).contains("look first");
        } finally {
            UPSTREAM.meanwhile = () -> {};
            RedisForTests.start();
            await().until(() -> get("/api/core/projects").statusCode() == 401);
        }
    }

    @Test
    void a_session_that_ends_while_an_answer_is_worked_out_has_ended() throws Exception {
        signIn();
        UPSTREAM.meanwhile = this::forgetEverybody;
        assertThat(problem(get("/api/core/projects"), 401)).isEqualTo("/problems/session-ended");
    }

    /** Reading it fails if anything follows it. */
    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
        return new JsonMapper().readTree(answer.body()).path("type").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/o/hangzhou/api/congress?x=%F0%9F",
                "/auth/sign-in?x=%ff",
                "/auth/sign-in?x=%zz",
                "/login?x=%ff",
                "/login/oauth2/code/api-gateway?code=%ff",
                "/logout?x=%ff",
                "/projects?x=%ff",
                "/api/core/projects?q=%F0%9F"
            })
    void parameters_that_are_no_text_are_no_failure_of_ours(String address) throws Exception {
        signIn();
        String answer = raw(address, "en", "MINSHENG=" + cookie("MINSHENG"));
        assertThat(answer).doesNotContain("HTTP/1.1 5");
        if (address.contains("/api/") || address.startsWith("/auth/")) {
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "not-understood");
        }
        assertThat(raw(address, "en")).doesNotContain("HTTP/1.1 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/core/projects%2f1", "/api/core/%00", "/projects/%5c", "/api/core/a\\b", "/a%zz"})
    void an_address_that_is_none_is_refused_in_our_words(String path) throws Exception {
        String answer = raw(path, "en");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer.toLowerCase(Locale.ROOT)).containsOnlyOnce("x-request-id");
        // where the address breaks off the reading, nobody has read yet in which language to answer
        assertThat(answer).containsAnyOf("Request not understood", "无法理解请求");
        assertThat(raw(path, "zh-CN")).contains("无法理解请求");
    }
}
