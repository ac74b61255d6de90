package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class CoreApplicationTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_service_starts_and_serves_a_tenant() {
        TenantId city = tenants.freshCity();
        String role = TenantScope.call(
                city,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select current_user")
                                .query(String.class)
                                .single()));
        assertThat(role).isEqualTo(city.role());
        assertThat(mvc.get().uri("/api/core/nothing").with(Tokens.of(city, Role.DEPUTY)))
                .hasStatus(404);
    }
}
