package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;

/** However busy somebody is: twelve hours after the password it is asked for again. */
class LifetimeTests extends SignInTest {

    private static volatile Duration later = Duration.ZERO;

    @TestBean
    InstantSource realTime = InstantSource.system();

    Account staff;
    JsonNode given;

    static InstantSource realTime() {
        return () -> Instant.now().plus(later);
    }

    @BeforeEach
    void somebody_signed_in_just_now() throws Exception {
        later = Duration.ZERO;
        staff = people.member(city, Role.CONGRESS_STAFF);
        signedIn(staff);
        given = browser.tokens();
    }

    @Test
    void until_then_it_is_renewed_and_not_beyond() throws Exception {
        later = Duration.ofHours(12).minusMinutes(10);
        given = browser.json(browser.refresh(given));
        later = Duration.ofHours(12);
        assertThat(browser.refresh(given).getContentAsString()).contains("invalid_grant");
    }

    @Test
    void the_conversation_lets_nobody_in_any_more() throws Exception {
        later = Duration.ofHours(12).minusMinutes(10);
        assertThat(browser.follow(Browser.authorize(""))).startsWith(Browser.CALLBACK);
        later = Duration.ofHours(12);
        assertThat(browser.follow(Browser.authorize(""))).endsWith("/sign-in");
        assertThatObject(browser.state()).matches(state -> Browser.isAt(state, "PASSWORD"));
        signedIn(staff);
        assertThat(browser.follow(Browser.authorize(""))).startsWith(Browser.CALLBACK);
    }

    @Test
    void choosing_another_congress_gains_no_time() throws Exception {
        people.also(staff, tenants.city(), Role.CONGRESS_STAFF);
        later = Duration.ofHours(11);
        browser.follow(Browser.authorize("&prompt=select_account"));
        choose(browser.state(), 1);
        given = browser.tokens();
        later = Duration.ofHours(12);
        assertThat(browser.refresh(given).getContentAsString()).contains("invalid_grant");
    }

    /** The row is moved instead of the clock: the token's own times are the system's. */
    @Test
    void the_last_token_lives_no_longer_than_the_sign_in() throws Exception {
        jdbc.sql("update sign_in set at = at - interval '11 hours 58 minutes' where person = ?")
                .param(staff.person())
                .update();
        given = browser.json(browser.refresh(given));
        Instant end = SignedJWT.parse(given.get("access_token").asString())
                .getJWTClaimsSet()
                .getExpirationTime()
                .toInstant();
        assertThat(end).isCloseTo(Instant.now().plus(2, ChronoUnit.MINUTES), within(10, ChronoUnit.SECONDS));
    }
}
