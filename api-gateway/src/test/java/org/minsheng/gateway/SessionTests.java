package org.minsheng.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
        assertThat(post("/logout", "X-XSRF-TOKEN", cookie("XSRF-TOKEN")).statusCode())
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
