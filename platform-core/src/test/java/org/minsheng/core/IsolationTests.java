package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request acts in the tenant of its token, down to the database, whatever else it says. */
@CoreTest
@NullUnmarked
class IsolationTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    TenantId ours;

    TenantId theirs;

    @BeforeEach
    void two_cities() {
        ours = tenants.prepare("isolation-ours", TenantLevel.CITY, null);
        theirs = tenants.prepare("isolation-theirs", TenantLevel.CITY, null);
    }

    @Test
    void a_request_is_its_tenants_down_to_the_database() {
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(ours, Role.DEPUTY)))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"actor": "isolation-ours", "scope": "isolation-ours",
                         "database": "t_isolation_ours/t_isolation_ours", "redis": "t:{isolation-ours}:who"}
                        """);
    }

    @Test
    void a_forged_tenant_in_header_host_or_parameter_changes_nothing() {
        for (String header : List.of("X-Tenant", "X-Tenant-Id", "Tenant", "X-Forwarded-Tenant", "Host")) {
            assertThat(mvc.get()
                            .uri("/api/core/testing/who-am-i?tenant={t}", theirs.value())
                            .header(header, theirs.value())
                            .with(Tokens.of(ours, Role.DEPUTY)))
                    .bodyJson()
                    .extractingPath("$.database")
                    .isEqualTo("t_isolation_ours/t_isolation_ours");
        }
    }

    @Test
    void a_header_without_a_token_opens_nothing() {
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").header("X-Tenant", ours.value()))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_token_without_a_tenant_acts_in_none() {
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.operator()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.service()))
                .hasStatus(403);
        RequestPostProcessor roleWithoutTenant = bearer(claims ->
                claims.subject(UUID.randomUUID().toString()).claim(AccessTokens.ROLES, List.of("CONGRESS_STAFF")));
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(roleWithoutTenant))
                .hasStatus(403);
    }

    @Test
    void a_token_of_another_issuer_audience_key_or_time_opens_nothing() {
        List<Consumer<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.issuer("http://elsewhere/auth"),
                claims -> claims.audience("elsewhere"),
                claims -> claims.audience(List.of()),
                claims -> claims.expirationTime(null),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        for (Consumer<JWTClaimsSet.Builder> mistake : wrong) {
            assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(bearer(member().andThen(mistake))))
                    .hasStatus(401);
        }
        String good = Tokens.sign(member());
        String otherSignature = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.bearer(otherSignature)))
                .hasStatus(401);
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(bearer(member())))
                .as("the same token without a mistake")
                .hasStatusOk();
    }

    @Test
    void a_tenant_that_nobody_knows_gets_nothing_made_for_it() {
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of("isolation-nobody", Role.CONGRESS_STAFF)))
                .hasStatus(403);
    }

    @Test
    void a_role_that_may_not_is_refused() {
        assertThat(mvc.get().uri("/api/core/testing/staff-only").with(Tokens.of(ours, Role.DEPUTY)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/core/testing/staff-only").with(Tokens.of(ours, Role.CONGRESS_STAFF)))
                .hasStatusOk();
    }

    @Test
    void a_suspended_tenant_is_refused_from_then_on() {
        TenantId city = tenants.freshCity();
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatusOk();
        tenants.suspend(city);
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/tenant-closed");
    }

    @Test
    void a_suspension_that_another_instance_took_is_obeyed_here_a_moment_later() {
        TenantId city = tenants.freshCity();
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatusOk();
        PostgresForTests.execute(
                RealServers.DATABASE,
                "update platform.tenant_directory set wanted = 'SUSPENDED' where slug = '" + city + "'");
        await().untilAsserted(() -> assertThat(
                        mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatus(403));
    }

    @Test
    void a_tenant_that_is_not_migrated_is_away_alone() {
        TenantId city = tenants.freshCity();
        PostgresForTests.execute(
                RealServers.DATABASE,
                "update platform.tenant_directory set version = 0, problem = 'planted' where slug = '" + city + "'");
        await().untilAsserted(() -> assertThat(
                        mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/tenant-not-ready"));
        assertThat(mvc.get().uri("/api/core/testing/who-am-i").with(Tokens.of(ours, Role.DEPUTY)))
                .hasStatusOk();
    }

    private Consumer<JWTClaimsSet.Builder> member() {
        return claims -> claims.subject(UUID.randomUUID().toString())
                .claim(AccessTokens.TENANT, ours.value())
                .claim(AccessTokens.ROLES, List.of("DEPUTY"));
    }

    private static RequestPostProcessor bearer(Consumer<JWTClaimsSet.Builder> claims) {
        return Tokens.bearer(Tokens.sign(claims));
    }
}
