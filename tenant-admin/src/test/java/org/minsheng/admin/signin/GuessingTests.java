package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;
import org.springframework.mock.web.MockHttpServletResponse;

/** Trying passwords and codes gets nobody anywhere. */
class GuessingTests extends SignInTest {

    @Test
    void a_name_nobody_has_is_refused_and_locked_just_as_one_that_somebody_has() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (String login : List.of(deputy.login(), "nobody-" + deputy.login())) {
            Browser attacker = new Browser(mvc);
            for (int attempt = 1; attempt <= 5; attempt++) {
                MockHttpServletResponse refused = attacker.answer(
                        "password", Map.of("loginName", login, "password", "wrong wrong wrong " + attempt));
                assertThat(refused.getStatus()).isEqualTo(401);
                assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("/problems/wrong-credentials");
            }
            MockHttpServletResponse locked =
                    attacker.answer("password", Map.of("loginName", login, "password", TestPeople.PASSWORD));
            assertThat(locked.getStatus()).isEqualTo(423);
            assertThat(locked.getContentAsString(StandardCharsets.UTF_8)).contains("\"until\":\"");
        }
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (int round = 0; round < 2; round++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                browser.answer("password", Map.of("loginName", deputy.login(), "password", "wrong wrong wrong"));
            }
            assertThatObject(browser.password(deputy.login(), TestPeople.PASSWORD))
                    .matches(it -> Browser.isAt(it, "DONE"));
        }
    }

    @Test
    void a_lock_opens_by_itself() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (int attempt = 0; attempt < 6; attempt++) {
            browser.answer("password", Map.of("loginName", deputy.login(), "password", "wrong wrong wrong"));
        }
        jdbc.sql("update failed_attempts set locked_until = now() - interval '1 second' where locked_until > now()")
                .update();
        assertThatObject(browser.password(deputy.login(), TestPeople.PASSWORD)).matches(it -> Browser.isAt(it, "DONE"));
    }

    @Test
    void guessing_codes_is_locked_even_for_who_knows_the_password() throws Exception {
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        requireSecondFactor(city, Role.CONGRESS_STAFF);
        String secret = enrolled(staff);
        int last = 0;
        for (int attempt = 0; attempt < 6; attempt++) {
            Browser attacker = new Browser(mvc);
            attacker.password(staff.login(), TestPeople.PASSWORD);
            last = attacker.answer("totp", Map.of("code", "abcdef")).getStatus();
        }
        assertThat(last).isEqualTo(423);
    }

    @Test
    void many_guesses_at_once_get_no_further_than_one_after_another() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String guess = "a guess of the password " + i;
            guesses.add(() -> new Browser(mvc)
                    .answer("password", Map.of("loginName", deputy.login(), "password", guess))
                    .getStatus());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : attackers.invokeAll(guesses)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 423).hasSize(7);
    }

    @Test
    void capitals_and_spaces_around_a_name_make_no_new_name_to_guess_at() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        String login = deputy.login();
        for (String typed : List.of(login, login.toUpperCase(Locale.ROOT), " " + login, login + " ", login)) {
            browser.answer("password", Map.of("loginName", typed, "password", "wrong wrong wrong"));
        }
        assertThat(browser.answer("password", Map.of("loginName", login, "password", TestPeople.PASSWORD))
                        .getStatus())
                .isEqualTo(423);
    }
}
