package org.minsheng.core.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.TenantSchemas;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A service that is newer than a tenant's schema, as each is at first after an update. */
@CoreTest
class TenantBehindTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    TenantSchemas schemas;

    private TenantId behind;
    private TenantId other;

    @BeforeEach
    void a_city_whose_schema_is_one_change_behind() {
        behind = tenants.freshCity();
        other = tenants.freshCity();
        PostgresForTests.execute(
                RealServers.DATABASE,
                "update platform.tenant_directory set version = version - 1 where slug = '" + behind + "'");
        // the directory is read once a second
        await().until(() -> read(behind).getResponse().getStatus() != 200);
    }

    @Test
    void it_reads_and_changes_nothing_and_is_told_when_to_come_again() {
        for (MvcTestResult answer : new MvcTestResult[] {read(behind), change(behind)}) {
            assertThat(answer)
                    .hasStatus(503)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("Retry-After", "5")
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.type", type -> assertThat(type).asString().isEqualTo("/problems/tenant-not-ready"))
                    .hasPathSatisfying(
                            "$.detail", detail -> assertThat(detail).asString().isEqualTo("本单位的数据正在准备或升级，请稍后再试。"));
        }
        assertThat(read(other)).hasStatusOk();
        assertThat(change(other)).hasStatus(201);
    }

    @Test
    void it_is_served_again_as_soon_as_its_schema_has_caught_up() {
        schemas.migrateAll();
        assertThat(read(behind)).hasStatusOk();
        assertThat(change(behind)).hasStatus(201);
    }

    private MvcTestResult read(TenantId tenant) {
        return mvc.get()
                .uri("/api/core/departments")
                .header("Accept-Language", "zh-CN")
                .with(Tokens.of(tenant, Role.CONGRESS_STAFF))
                .exchange();
    }

    private MvcTestResult change(TenantId tenant) {
        return mvc.post()
                .uri("/api/core/departments")
                .header("Accept-Language", "zh-CN")
                .with(Tokens.of(tenant, Role.CONGRESS_STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"市建委\"}")
                .exchange();
    }
}
