package org.minsheng.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.NoTenantInScope;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.testing.PostgresForTests;

/**
 * What must never stick to a connection, whatever ends its transaction. The pool has a single one, so it would be found
 * by the next user; the test called "planted" makes the mistake on purpose, to show that it would be noticed.
 */
@org.jspecify.annotations.NullUnmarked
class ConnectionIsolationTests {

    private static final String DATABASE = "connection_isolation";
    private static final String NO_ROLE = "core_service/pg_catalog";

    private static TwoCities cities;
    private static Plant plant;
    private static TenantId ours;
    private static TenantId theirs;

    @BeforeAll
    static void two_cities() {
        cities = new TwoCities(DATABASE);
        plant = cities.plant;
        ours = cities.ours;
        theirs = cities.theirs;
    }

    @AfterAll
    static void close() {
        cities.close();
    }

    @Test
    void a_transaction_is_the_tenants_own_and_afterwards_the_connection_is_nobodys() throws Exception {
        assertThat(as(ours, "select current_user || '/' || current_setting('search_path')"))
                .isEqualTo("t_ours/t_ours");
        assertThat(nextUserFinds()).isEqualTo(NO_ROLE);
    }

    @Test
    void a_failed_statement_leaves_no_role() throws Exception {
        assertThatThrownBy(() -> as(ours, "select 1 / 0")).isInstanceOf(SQLException.class);
        assertThat(nextUserFinds()).isEqualTo(NO_ROLE);
    }

    @Test
    void an_exception_in_the_work_leaves_no_role() throws Exception {
        assertThatThrownBy(() -> TenantScope.run(ours, () -> {
                    Connection connection = plant.connections.getConnection("ours");
                    try {
                        throw new IllegalStateException("in the middle of it");
                    } finally {
                        plant.connections.releaseConnection("ours", connection);
                    }
                }))
                .hasMessage("in the middle of it");
        assertThat(nextUserFinds()).isEqualTo(NO_ROLE);
    }

    @Test
    void a_timeout_leaves_no_role() throws Exception {
        TenantScope.run(ours, () -> {
            Connection connection = plant.connections.getConnection("ours");
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(1);
                assertThatThrownBy(() -> statement.execute("select pg_sleep(30)"))
                        .isInstanceOf(SQLException.class);
            } finally {
                plant.connections.releaseConnection("ours", connection);
            }
        });
        assertThat(nextUserFinds()).isEqualTo(NO_ROLE);
    }

    @Test
    void a_cancelled_request_leaves_no_role() throws Exception {
        CountDownLatch sleeping = new CountDownLatch(1);
        Thread request = Thread.ofVirtual().start(() -> {
            try {
                TenantScope.run(ours, () -> {
                    Connection connection = plant.connections.getConnection("ours");
                    try {
                        sleeping.countDown();
                        ask(connection, "select pg_sleep(30)");
                    } finally {
                        plant.connections.releaseConnection("ours", connection);
                    }
                });
            } catch (SQLException cancelled) {
                // that is what was wanted
            }
        });
        sleeping.await();
        PostgresForTests.execute(DATABASE, """
                do $$ begin
                    loop
                        perform pg_stat_clear_snapshot();
                        if (select bool_or(pg_cancel_backend(pid)) from pg_stat_activity
                             where usename = 'core_service' and query like '%pg_sleep(30)%' and state = 'active')
                        then return; end if;
                        perform pg_sleep(0.02);
                    end loop;
                end $$
                """);
        request.join();
        assertThat(nextUserFinds()).isEqualTo(NO_ROLE);
    }

    @Test
    void a_planted_role_for_the_whole_session_would_be_noticed() throws Exception {
        try (Connection connection = plant.connections.getAnyConnection()) {
            ask(connection, "select set_config('role', 't_ours', false)");
            connection.commit();
        }
        try {
            assertThat(nextUserFinds()).isEqualTo("t_ours/pg_catalog");
        } finally {
            try (Connection connection = plant.connections.getAnyConnection()) {
                ask(connection, "select set_config('role', 'none', false)");
                connection.commit();
            }
        }
    }

    @Test
    void without_a_scope_there_is_no_connection() {
        assertThatExceptionOfType(NoTenantInScope.class)
                .isThrownBy(() -> plant.connections.getConnection("ours").close());
    }

    @Test
    void a_session_of_another_tenant_gets_no_connection() {
        assertThatExceptionOfType(NoTenantInScope.class)
                .isThrownBy(() -> TenantScope.run(
                        theirs, () -> plant.connections.getConnection("ours").close()));
    }

    @Test
    void a_scope_does_not_travel_to_another_thread() throws Exception {
        boolean[] bound = {true};
        TenantScope.run(
                ours,
                () -> Thread.ofVirtual()
                        .start(() -> bound[0] = TenantScope.isBound())
                        .join());
        assertThat(bound[0]).isFalse();
    }

    /** What the next user of the only connection would be, without being given a role. */
    private static String nextUserFinds() throws SQLException {
        try (Connection connection = plant.connections.getAnyConnection()) {
            return ask(connection, "select current_user || '/' || current_setting('search_path')");
        }
    }

    private static String as(TenantId tenant, String sql) throws SQLException {
        return plant.as(tenant, sql);
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        return Plant.ask(connection, sql);
    }
}
