package org.minsheng.core.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was taken away is over with the next request, whatever the token in hand says. */
@CoreTest
@NullUnmarked
class RevocationTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    TenantId city;
    UUID person;
    UUID membership;
    UUID signIn;

    @BeforeEach
    void somebody() {
        city = tenants.freshCity();
        person = UUID.randomUUID();
        membership = UUID.randomUUID();
        signIn = UUID.randomUUID();
    }

    @Test
    void a_token_is_over_once_its_membership_its_person_or_its_sign_in_has_a_higher_stand() {
        long stand = 3;
        for (UUID subject : List.of(membership, person, signIn)) {
            assertThat(asked(stand)).hasStatusOk();
            assertThat(told(subject, stand + 1, Tokens.service())).hasStatus(204);
            assertThat(asked(stand)).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
            stand++;
            assertThat(asked(stand)).as("issued after the loss").hasStatusOk();
        }
    }

    @Test
    void the_highest_stand_counts_in_whatever_order_it_is_told() {
        told(membership, 9, Tokens.service());
        told(membership, 5, Tokens.service());
        assertThat(asked(8)).hasStatus(401);
        assertThat(asked(9)).hasStatusOk();
    }

    @Test
    void a_token_that_says_no_stand_is_from_before_every_loss() {
        assertThat(asked(null)).hasStatusOk();
        told(person, 1, Tokens.service());
        assertThat(asked(null)).hasStatus(401);
    }

    @Test
    void what_another_instance_was_told_is_obeyed_here_within_half_a_second() {
        assertThat(asked(3)).hasStatusOk();
        PostgresForTests.execute(
                RealServers.DATABASE,
                "insert into platform.revocation (subject, stand) values ('" + membership + "', 4)");
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(asked(3)).hasStatus(401));
    }

    @Test
    void the_same_person_goes_on_where_they_have_not_ended_it() {
        assertThat(told(signIn, 4, Tokens.service())).hasStatus(204);
        assertThat(asked(3)).hasStatus(401);
        signIn = UUID.randomUUID();
        assertThat(asked(3)).hasStatusOk();
    }

    @Test
    void others_go_on() {
        told(membership, 4, Tokens.service());
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/core/portal/years").with(Tokens.visitor(city)))
                .doesNotHave(status(401));
    }

    @Test
    void only_the_platform_tells_and_only_what_can_be() {
        for (RequestPostProcessor anybody :
                List.of(Tokens.of(city, Role.TENANT_ADMINISTRATOR), Tokens.operator(), Tokens.visitor(city))) {
            assertThat(told(membership, 4, anybody)).hasStatus(403);
        }
        assertThat(told(membership, 0, Tokens.service())).hasStatus(422);
        assertThat(asked(3)).hasStatusOk();
    }

    private static org.assertj.core.api.Condition<MvcTestResult> status(int status) {
        return new org.assertj.core.api.Condition<>(
                result -> result.getResponse().getStatus() == status, "status %s", status);
    }

    private MvcTestResult told(UUID subject, long stand, RequestPostProcessor by) {
        return mvc.put()
                .uri("/internal/revocations/{subject}", subject)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stand\": " + stand + "}")
                .with(by)
                .exchange();
    }

    private MvcTestResult asked(Number stand) {
        String token = Tokens.sign(claims -> claims.subject(person.toString())
                .claim(AccessTokens.NAME, "代表01")
                .claim(AccessTokens.TENANT, city.value())
                .claim(AccessTokens.LEVEL, "CITY")
                .claim(AccessTokens.MEMBERSHIP, membership.toString())
                .claim(AccessTokens.SIGN_IN, signIn.toString())
                .claim(AccessTokens.ROLES, List.of(Role.DEPUTY.name()))
                .claim(AccessTokens.STAND, stand == null ? null : stand.toString()));
        return mvc.get()
                .uri("/api/core/testing/who-am-i")
                .with(Tokens.bearer(token))
                .exchange();
    }
}
