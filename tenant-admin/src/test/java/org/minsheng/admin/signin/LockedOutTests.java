package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.admin.accounts.Passwords;
import org.minsheng.admin.accounts.PersonId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong passwords typed by one person are no weapon against another. */
class LockedOutTests extends SignInTest {

    private static final String DEVICE = "MINSHENG_DEVICE";

    @Autowired
    Passwords passwords;

    @Test
    void who_guesses_elsewhere_locks_nobody_out_but_where_they_are() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        assertThat(guess(deputy.login(), "198.51.100.7", 6)).isEqualTo(423);
        assertThat(right(deputy.login(), "198.51.100.7")).isEqualTo(423);
        assertThat(right(deputy.login(), "198.51.100.8")).isEqualTo(200);
    }

    @Test
    void all_addresses_of_one_connection_are_one_source() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        for (int host = 1; host <= 5; host++) {
            guess(deputy.login(), "2001:db8:0:7::" + host, 1);
        }
        assertThat(right(deputy.login(), "2001:db8:0:7:ffff::1")).isEqualTo(423);
        assertThat(right(deputy.login(), "2001:db8:0:8::1")).isEqualTo(200);
        assertThat(guess(deputy.login(), "::ffff:198.51.100.7", 5)).isEqualTo(401);
        assertThat(right(deputy.login(), "198.51.100.7")).isEqualTo(423);
    }

    @Test
    void who_has_signed_in_with_a_browser_before_still_does_beside_somebody_who_guesses() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        assertThat(guess(deputy.login(), "127.0.0.1", 6)).isEqualTo(423);
        assertThat(right(deputy.login(), "127.0.0.1")).isEqualTo(423);
        signedIn(deputy);
    }

    @Test
    void a_known_browser_has_a_count_of_its_own() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        int last = 0;
        for (int attempt = 0; attempt < 6; attempt++) {
            last = browser.answer("password", Map.of("loginName", deputy.login(), "password", "wrong wrong wrong"))
                    .getStatus();
        }
        assertThat(last).isEqualTo(423);
        assertThat(right(deputy.login(), "127.0.0.1")).isEqualTo(200);
    }

    @Test
    void a_browser_is_known_for_its_own_person_as_long_as_the_password_stays_and_for_half_a_year() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        Account another = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        guess(another.login(), "127.0.0.1", 5);
        assertThat(right(another.login(), browser)).as("another's").isEqualTo(423);

        Cookie mark = Objects.requireNonNull(browser.cookie(DEVICE));
        assertThat(mark.isHttpOnly()).isTrue();
        assertThat(mark.getPath()).isEqualTo("/auth");
        assertThat(mark.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(mark.getMaxAge()).isEqualTo(180 * 24 * 3600);

        guess(deputy.login(), "127.0.0.1", 5);
        char first = mark.getValue().charAt(20);
        String forged = mark.getValue().substring(0, 20)
                + (first == 'A' ? 'B' : 'A')
                + mark.getValue().substring(21);
        for (String no : new String[] {forged, "", "....", "x".repeat(4000), mark.getValue() + "=="}) {
            Browser stranger = new Browser(mvc);
            stranger.keep(new Cookie(DEVICE, no));
            assertThat(right(deputy.login(), stranger)).as(no).isEqualTo(423);
        }
        Browser replaced = new Browser(mvc);
        replaced.keep(mark);
        passwords.choose(
                new PersonId(deputy.person()),
                passwords.stamp(new PersonId(deputy.person())),
                "另一个 password for a while");
        people.ownPassword(deputy);
        assertThat(right(deputy.login(), replaced)).as("replaced").isEqualTo(423);
    }

    @Test
    void several_people_are_known_at_one_computer() throws Exception {
        Account one = people.member(city, Role.DEPUTY);
        Account another = people.member(city, Role.DEPUTY);
        signedIn(one);
        signedIn(another);
        for (Account person : new Account[] {one, another}) {
            guess(person.login(), "127.0.0.1", 5);
            assertThat(right(person.login(), browser)).isEqualTo(200);
        }
    }

    @Test
    void a_name_that_the_whole_world_guesses_at_is_closed_to_strangers_whoever_has_it() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        signedIn(deputy);
        String nobody = "nobody-" + deputy.login();
        for (String login : new String[] {deputy.login(), nobody}) {
            guessFromEverywhere(login);
            assertThat(guess(login, "203.0.113.200", 1)).isEqualTo(423);
            assertThat(right(login, "203.0.113.201")).isEqualTo(423);
        }
        assertThat(right(deputy.login(), browser)).as("known browser").isEqualTo(200);
    }

    @Test
    void one_source_alone_closes_no_name() throws Exception {
        Account deputy = people.member(city, Role.DEPUTY);
        assertThat(guess(deputy.login(), "198.51.100.9", 60)).isEqualTo(423);
        assertThat(right(deputy.login(), "198.51.100.10")).isEqualTo(200);
    }

    @Test
    void who_has_a_second_factor_gets_as_far_as_that_and_a_wrong_password_looks_as_for_anybody() throws Exception {
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        requireSecondFactor(city, Role.CONGRESS_STAFF);
        String secret = enrolled(staff);
        guessFromEverywhere(staff.login());
        assertThat(guess(staff.login(), "203.0.113.210", 1)).isEqualTo(423);
        Browser abroad = new Browser(mvc, "203.0.113.211");
        assertThatObject(abroad.password(staff.login(), TestPeople.PASSWORD)).matches(it -> Browser.isAt(it, "TOTP"));
        assertThat(abroad.answer("totp", Map.of("code", codeOf(secret, 0))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void who_knows_the_password_keeps_its_owner_out_no_more_by_wrong_codes() throws Exception {
        Account staff = people.member(city, Role.CONGRESS_STAFF);
        requireSecondFactor(city, Role.CONGRESS_STAFF);
        String secret = enrolled(staff);
        int last = 0;
        for (int source = 1; source <= 11; source++) {
            Browser thief = new Browser(mvc, "203.0.113." + source);
            thief.password(staff.login(), TestPeople.PASSWORD);
            for (int attempt = 0; attempt < 5; attempt++) {
                last = thief.answer("totp", Map.of("code", "abcdef")).getStatus();
            }
        }
        assertThat(last).as("from everywhere").isEqualTo(423);
        browser.password(staff.login(), TestPeople.PASSWORD);
        assertThat(browser.answer("totp", Map.of("code", codeOf(secret, 0))).getStatus())
                .as("known browser")
                .isEqualTo(200);
    }

    private void guessFromEverywhere(String login) throws Exception {
        for (int source = 1; source <= 10; source++) {
            assertThat(guess(login, "203.0.113." + source, 5)).isEqualTo(401);
        }
    }

    /** What the last of some guesses in a row is answered. */
    private int guess(String login, String address, int times) throws Exception {
        Browser attacker = new Browser(mvc, address);
        int last = 0;
        for (int attempt = 0; attempt < times; attempt++) {
            last = attacker.answer("password", Map.of("loginName", login, "password", "wrong wrong " + attempt))
                    .getStatus();
        }
        return last;
    }

    private int right(String login, String address) throws Exception {
        return right(login, new Browser(mvc, address));
    }

    private static int right(String login, Browser browser) throws Exception {
        return browser.answer("password", Map.of("loginName", login, "password", TestPeople.PASSWORD))
                .getStatus();
    }
}
