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
 * What must never happen, tried on a real server. The pool has a single connection, so whatever sticks to it is found
 * by the next user; tests called "planted" make the mistake on purpose, to show that it would be noticed.
 */
@org.jspecify.annotations.NullUnmarked
class IsolationTests {

    private static final String DATABASE = "isolation";
    private static final String NO_ROLE = "core_service/pg_catalog";
    private static final String PERMISSION_DENIED = "42501";
    private static final String NO_SUCH_TABLE = "42P01";

    private static Plant plant;
    private static TenantId ours;
    private static TenantId theirs;

    @BeforeAll
    static void two_cities() {
        plant = new Plant(DATABASE, "changelog-1.yaml", 1);
        ours = plant.city("ours");
        theirs = plant.city("theirs");
        PostgresForTests.execute(
                DATABASE, "update t_ours.note set text = 'of ours'; update t_theirs.note set text = 'of theirs'");
    }

    @AfterAll
    static void close() {
        plant.close();
    }

    @Test
    void the_same_key_in_two_tenants_is_two_things() throws Exception {
        assertThat(as(ours, "select text from note")).isEqualTo("of ours");
        assertThat(as(theirs, "select text from note")).isEqualTo("of theirs");
        as(ours, "update note set text = 'of ours' where id = '00000000-0000-0000-0000-000000000001' returning text");
        assertThat(as(theirs, "select text from note")).isEqualTo("of theirs");
    }

    @Test
    void raw_sql_in_one_tenants_transaction_cannot_see_anothers() {
        assertThatThrownBy(() -> as(ours, "select text from t_theirs.note")).satisfies(IsolationTests::denied);
        assertThatThrownBy(() -> as(ours, "delete from t_theirs.note returning text"))
                .satisfies(IsolationTests::denied);
        assertThatThrownBy(() -> as(ours, "select slug from platform.tenant_directory"))
                .satisfies(IsolationTests::denied);
    }

    @Test
    void a_planted_grant_to_another_tenant_would_be_noticed() throws Exception {
        PostgresForTests.execute(
                DATABASE, "grant usage on schema t_theirs to t_ours; grant select on t_theirs.note to t_ours");
        try {
            assertThat(as(ours, "select text from t_theirs.note")).isEqualTo("of theirs");
        } finally {
            PostgresForTests.execute(
                    DATABASE,
                    "revoke usage on schema t_theirs from t_ours; revoke select on t_theirs.note from t_ours");
        }
    }

    @Test
    void the_service_login_alone_reads_no_tenants_table() throws SQLException {
        try (Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.CORE_SERVICE)) {
            assertThatThrownBy(() -> ask(connection, "select text from t_ours.note"))
                    .satisfies(IsolationTests::denied);
            assertThatThrownBy(() -> ask(connection, "select text from note"))
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo(NO_SUCH_TABLE));
            assertThatThrownBy(() -> ask(connection, "create table public.shared (id int)"))
                    .satisfies(IsolationTests::denied);
            assertThatThrownBy(() -> ask(connection, "create temporary table left_behind (id int)"))
                    .satisfies(IsolationTests::denied);
            assertThatThrownBy(() -> ask(connection, "update platform.tenant_directory set name = '' returning name"))
                    .satisfies(IsolationTests::denied);
        }
    }

    @Test
    void a_planted_inheriting_login_would_be_noticed() throws SQLException {
        PostgresForTests.execute(DATABASE, "grant t_ours to core_service with inherit true");
        try (Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.CORE_SERVICE)) {
            assertThat(ask(connection, "select text from t_ours.note")).isEqualTo("of ours");
        } finally {
            PostgresForTests.execute(DATABASE, "revoke t_ours from core_service cascade");
            PostgresForTests.execute(
                    DATABASE, "set role core_migrator; grant t_ours to core_service with inherit false, set true");
        }
    }

    @Test
    void a_login_made_to_inherit_inherits_nothing_from_a_new_tenant() throws SQLException {
        PostgresForTests.execute(DATABASE, "alter role core_service inherit");
        try {
            plant.city("newer");
            try (Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.CORE_SERVICE)) {
                assertThatThrownBy(() -> ask(connection, "select text from t_newer.note"))
                        .satisfies(IsolationTests::denied);
            }
            assertThat(as(new TenantId("newer"), "select current_user")).isEqualTo("t_newer");
        } finally {
            PostgresForTests.execute(DATABASE, "alter role core_service noinherit");
        }
    }

    @Test
    void no_tenant_has_made_or_can_make_anything_in_public() {
        assertThat(PostgresForTests.ask(
                        DATABASE, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
        assertThatThrownBy(() -> as(ours, "create table public.shared (id int)"))
                .satisfies(IsolationTests::denied);
        assertThatThrownBy(() -> as(ours, "create temporary table left_behind (id int)"))
                .satisfies(IsolationTests::denied);
        assertThatThrownBy(() -> as(ours, "create table mine (id int)")).satisfies(IsolationTests::denied);
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

    private static void denied(Throwable thrown) {
        assertThat(thrown).isInstanceOf(SQLException.class);
        assertThat(((SQLException) thrown).getSQLState()).isEqualTo(PERMISSION_DENIED);
    }
}
