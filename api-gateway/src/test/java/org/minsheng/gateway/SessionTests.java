package org.minsheng.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisConnection;

/** How a session begins, is renewed, guards changes and ends. */
class SessionTests extends GatewayTest {

    @Test
    void a_change_needs_the_token_that_only_our_page_can_read() throws Exception {
        signIn();
        assertThat(post("/api/core/departments", "X-Other", "x").statusCode()).isEqualTo(403);
        assertThat(post("/api/core/departments", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_token_of_another_session_does_for_none_but_that_one() throws Exception {
        signIn();
        String earlier = cookie("XSRF-TOKEN");
        cookies.getCookieStore().removeAll();
        signIn();
        assertThat(cookie("XSRF-TOKEN")).isNotEqualTo(earlier);
        var planted = post("/api/core/departments", "X-XSRF-TOKEN", earlier);
        assertThat(planted.statusCode()).isEqualTo(403);
        assertThat(planted.body()).contains("/problems/page-too-old");
        assertThat(post("/api/core/departments", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_cookie_that_was_planted_beside_the_sessions_own_makes_no_token() throws Exception {
        signIn();
        String own = cookie("MINSHENG");
        String token = cookie("XSRF-TOKEN");
        cookies.getCookieStore().removeAll();
        for (String both :
                List.of("MINSHENG=cGxhbnRlZA==; MINSHENG=" + own, "MINSHENG=" + own + "; MINSHENG=cGxhbnRlZA==")) {
            assertThat(post("/api/core/departments", "Cookie", both, "X-XSRF-TOKEN", token)
                            .statusCode())
                    .isEqualTo(403);
            cookies.getCookieStore().removeAll();
        }
        assertThat(post("/api/core/departments", "Cookie", "MINSHENG=" + own, "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_of_nobody_is_asked_to_sign_in() throws Exception {
        var nobody = post("/api/core/departments", "X-XSRF-TOKEN", "made-up");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("/problems/not-signed-in");
    }

    @Test
    void the_description_of_the_interface_is_for_whoever_is_signed_in() throws Exception {
        for (String path :
                List.of("/docs", "/docs/index.html", "/docs/api/swagger-config", "/api/core/openapi/cycle")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
        signIn();
        assertThat(get("/docs").statusCode()).isLessThan(400);
        assertThat(get("/api/core/openapi/cycle").statusCode()).isEqualTo(200);
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
        assertThat(get("/api/core/projects").body()).contains("/problems/not-signed-in");
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
    void whoever_reads_redis_signs_in_as_nobody() throws Exception {
        signIn();
        String id = new String(Base64.getDecoder().decode(cookie("MINSHENG")), UTF_8);
        try (RedisConnection connection = redis.getConnection()) {
            Set<byte[]> keys = connection.keyCommands().keys("gateway:session:*".getBytes(UTF_8));
            assertThat(keys).hasSize(1).noneMatch(key -> new String(key, UTF_8).contains(id));
            byte[] key = keys.iterator().next();
            // what Java writes begins with these, and a token with ey
            assertThat(connection.hashCommands().hVals(key))
                    .hasSizeGreaterThan(3)
                    .noneMatch(value -> value.length > 1 && value[0] == (byte) 0xAC && value[1] == (byte) 0xED)
                    .noneMatch(value -> new String(value, ISO_8859_1).contains("eyJ"));
        }
    }

    @Test
    void a_session_keeps_none_of_our_own_secrets() throws Exception {
        signIn();
        try (RedisConnection connection = redis.getConnection()) {
            Set<byte[]> keys = connection.keyCommands().keys("gateway:session:*".getBytes(UTF_8));
            assertThat(keys).isNotEmpty();
            assertThat(keys)
                    .allSatisfy(key -> assertThat(connection.hashCommands().hVals(key))
                            .isNotEmpty()
                            .noneSatisfy(value ->
                                    assertThat(new String(value, UTF_8)).contains("a secret of the tests")));
        }
    }

    @Test
    void signing_out_ends_our_session_and_revokes_what_could_renew_it() throws Exception {
        signIn();
        var answer = post("/logout", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(UPSTREAM.revoked).containsExactly("r0");
        assertThat(get("/api/core/projects").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_also_works_while_the_authorization_server_refuses_to_listen() throws Exception {
        signIn();
        UPSTREAM.refusesRevocation = true;
        assertThat(post("/logout", "X-XSRF-TOKEN", cookie("XSRF-TOKEN")).statusCode())
                .isEqualTo(204);
        assertThat(get("/api/core/projects").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_is_signed_out_already_is_signed_out() throws Exception {
        get("/");
        assertThat(post("/logout", "X-XSRF-TOKEN", "of-no-session").statusCode())
                .isEqualTo(204);
    }

    @Test
    void nothing_of_ours_but_files_without_anybody_in_them_is_kept_by_a_browser() throws Exception {
        signIn();
        for (String path : List.of("/", "/projects", "/signed-out", "/api/core/projects")) {
            assertThat(header(get(path), "cache-control")).as(path).contains("no-store");
        }
    }
}
