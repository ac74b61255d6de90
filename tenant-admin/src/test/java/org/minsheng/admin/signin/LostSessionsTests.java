package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.testing.RedisForTests;
import org.minsheng.tenancy.token.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Sessions of signing in that can't be read, or not be kept. */
class LostSessionsTests extends SignInTest {

    @Test
    void without_redis_a_session_cannot_be_read_and_its_owner_is_told_so() throws Exception {
        signedIn(people.member(city, Role.DEPUTY));
        RedisForTests.stop();
        try {
            assertThat(problem(browser.send(get("/auth/sign-in")))).isEqualTo("/problems/sessions-unavailable");
            assertThat(problem(browser.send(get(java.net.URI.create(Browser.authorize(""))))))
                    .isEqualTo("/problems/sessions-unavailable");
        } finally {
            RedisForTests.start();
            // the connection comes back by itself, and other tests need it too
            await().until(() -> browser.send(get("/auth/sign-in")).getStatus() == 200);
        }
    }

    @Test
    void a_session_that_cannot_be_kept_makes_one_whole_problem_of_an_answer_that_was_ready() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        browser.state();
        RedisForTests.command("CLIENT PAUSE 60000 WRITE");
        try {
            assertThat(problem(browser.answer(
                            "password", Map.of("loginName", deputy.login(), "password", TestPeople.PASSWORD))))
                    .isEqualTo("/problems/sessions-unavailable");
        } finally {
            RedisForTests.command("CLIENT UNPAUSE");
        }
    }

    private static String problem(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return new JsonMapper()
                .readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .path("type")
                .asString();
    }
}
