package org.minsheng.core.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.directory.TenantName;
import org.minsheng.tenancy.directory.TenantOrder;
import org.minsheng.tenancy.schema.TenantSchemas;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CoreTest
class CongressControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    TenantSchemas schemas;

    @Test
    void the_public_reads_what_the_congress_is_called_on_the_business_day_and_its_year() {
        TenantId city = new TenantId("portal-renamed");
        schemas.prepare(new TenantOrder(
                city,
                TenantLevel.CITY,
                null,
                "后来的名称",
                List.of(
                        new TenantName("当年的名称", "330100", LocalDate.of(2000, 1, 1), LocalDate.of(2020, 12, 31)),
                        new TenantName("后来的名称", "330100", LocalDate.of(2021, 1, 1), null)),
                TenantOrder.Wanted.READY));
        assertThat(asked(city)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"name": "当年的名称", "year": 2020}
                """);
    }

    @Test
    void nothing_of_it_stays_in_a_cache() {
        assertThat(asked(tenants.freshCity()))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values).allMatch(value -> value.contains("no-store")));
    }

    @Test
    void a_suspended_congress_is_closed_to_its_public_too() {
        TenantId city = tenants.freshCity();
        assertThat(asked(city)).hasStatusOk();
        tenants.suspend(city);
        assertThat(asked(city))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/tenant-closed");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void whoever_is_signed_in_has_other_pages(Role role) {
        assertThat(mvc.get().uri("/api/core/portal/congress").with(Tokens.of(tenants.freshCity(), role)))
                .hasStatus(403);
    }

    private MvcTestResult asked(TenantId congress) {
        return mvc.get()
                .uri("/api/core/portal/congress")
                .with(Tokens.visitor(congress))
                .exchange();
    }
}
