package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.minsheng.tenancy.web.SameMembershipFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A page that was opened in another membership than the session acts for by now touches nothing. */
@CoreTest
@NullUnmarked
class AnotherMembershipTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    @Test
    void nothing_is_reported_and_no_key_is_remembered() {
        ListedCity city = ListedCity.atWork(tenants, mvc);
        UUID key = UUID.randomUUID();
        String elsewhere = UUID.randomUUID().toString();
        assertThat(report(city, opened(city.clerk(), elsewhere), key))
                .hasStatus(409)
                .bodyJson()
                .satisfies(problem -> {
                    assertThat(problem).extractingPath("$.type").isEqualTo("/problems/another-membership");
                    assertThat(problem)
                            .extractingPath("$.membership")
                            .isEqualTo(Tokens.membership(city.tenant(), Role.DEPARTMENT_CLERK)
                                    .toString());
                    assertThat(problem).extractingPath("$.requestId").isNotNull();
                });
        assertThat(exchange.count(city.tenant(), "submission")).isZero();
        assertThat(exchange.count(city.tenant(), "idempotent_request where key = ?", key))
                .isZero();

        String here = Tokens.membership(city.tenant(), Role.DEPARTMENT_CLERK).toString();
        AskedAs.ok(report(city, opened(city.clerk(), here), key));
        assertThat(exchange.count(city.tenant(), "submission")).isEqualTo(1);
    }

    @Test
    void it_is_said_in_the_readers_language_what_to_do() {
        TenantId city = tenants.freshCity();
        for (String language : List.of("zh-CN", "en")) {
            assertThat(mvc.get()
                            .uri("/api/core/departments")
                            .header("Accept-Language", language)
                            .header(SameMembershipFilter.HEADER, SameMembershipFilter.NONE)
                            .with(Tokens.of(city, Role.CONGRESS_STAFF)))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("en".equals(language) ? "Switch back" : "请切换回");
        }
    }

    @Test
    void it_is_refused_before_the_body_the_role_and_even_the_tenant_are_looked_at() {
        TenantId closed = tenants.freshCity();
        tenants.suspend(closed);
        RequestPostProcessor deputy = Tokens.of(closed, Role.DEPUTY);
        assertThat(mvc.put()
                        .uri("/api/core/policy")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{broken")
                        .header(SameMembershipFilter.HEADER, UUID.randomUUID().toString())
                        .with(deputy))
                .hasStatus(409);
    }

    @Test
    void whoever_acts_for_none_is_told_null() {
        assertThat(mvc.get()
                        .uri("/api/core/departments")
                        .header(SameMembershipFilter.HEADER, UUID.randomUUID().toString())
                        .with(Tokens.operator()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.membership")
                .isNull();
    }

    private static AskedAs opened(AskedAs someone, String membership) {
        return new AskedAs(someone.mvc(), someone.tenant(), request -> {
            request.addHeader(SameMembershipFilter.HEADER, membership);
            return someone.token().postProcessRequest(request);
        });
    }

    private static MvcTestResult report(ListedCity city, AskedAs by, UUID key) {
        return by.send(
                HttpMethod.PUT,
                "/api/core/projects/" + city.project().get("id").asString() + "/reports/2020-07",
                AskedAs.figures(city.project(), 100, 50, "", 300, 1400),
                null,
                key);
    }
}
