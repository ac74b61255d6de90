package org.minsheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What goes on to the services, and with which headers. */
class RoutingTests extends GatewayTest {

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
    void the_membership_a_page_was_opened_in_comes_to_the_services_and_to_no_sign_in_page() throws Exception {
        signIn();
        String[] opened = {"Minsheng-Membership", "0191d7a1-0000-7000-8000-000000000009"};
        for (String service : List.of("/api/core/projects", "/api/admin/me")) {
            assertThat(get(service, opened).body().toLowerCase(Locale.ROOT))
                    .contains("minsheng-membership: 0191d7a1-0000-7000-8000-000000000009");
        }
        assertThat(get("/auth/sign-in", opened).body()).doesNotContain(opened[1]);
    }

    @Test
    void a_public_address_passes_without_a_session_and_without_a_token() throws Exception {
        var answer = get("/api/admin/public/invitations/abc", "Authorization", "Bearer forged");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain("authorization");
    }

    @Test
    void an_invitation_is_nothing_of_whoever_else_is_signed_in_in_the_same_browser() throws Exception {
        signIn();
        for (String path : List.of("/api/admin/public/invitations/abc", "/api/admin/%70ublic/invitations/abc")) {
            assertThat(get(path).body().toLowerCase(Locale.ROOT)).as(path).doesNotContain("authorization");
        }
        assertThat(get("/api/admin/me").body().toLowerCase(Locale.ROOT)).contains("authorization: bearer ey");
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
    void an_answer_has_one_number_even_if_the_service_numbered_it_too() throws Exception {
        signIn();
        assertThat(get("/api/core/projects").headers().allValues("x-request-id"))
                .hasSize(1)
                .doesNotContain("numbered-by-the-service");
    }
}
