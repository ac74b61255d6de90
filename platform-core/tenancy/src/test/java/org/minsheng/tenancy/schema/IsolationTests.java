package org.minsheng.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.PostgresForTests;

/**
 * What one tenant must never find of another, tried on a real server; tests called "planted" make the mistake on purpose, to show that it would be noticed.
 */
@org.jspecify.annotations.NullUnmarked
class IsolationTests {

    private static final String DATABASE = "isolation";
    private static final String NO_SUCH_TABLE = "42P01";

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
    void the_same_key_in_two_tenants_is_two_things() throws Exception {
        assertThat(as(ours, "select text from note")).isEqualTo("of ours");
        assertThat(as(theirs, "select text from note")).isEqualTo("of theirs");
        as(ours, "update note set text = 'of ours' where id = '00000000-0000-0000-0000-000000000001' returning text");
        assertThat(as(theirs, "select text from note")).isEqualTo("of theirs");
    }

    @Test
    void raw_sql_in_one_tenants_transaction_cannot_see_anothers() {
        assertThatThrownBy(() -> as(ours, "select text from t_theirs.note")).satisfies(TwoCities::denied);
        assertThatThrownBy(() -> as(ours, "delete from t_theirs.note returning text"))
                .satisfies(TwoCities::denied);
        assertThatThrownBy(() -> as(ours, "select slug from platform.tenant_directory"))
                .satisfies(TwoCities::denied);
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
                    .satisfies(TwoCities::denied);
            assertThatThrownBy(() -> ask(connection, "select text from note"))
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo(NO_SUCH_TABLE));
            assertThatThrownBy(() -> ask(connection, "create table public.shared (id int)"))
                    .satisfies(TwoCities::denied);
            assertThatThrownBy(() -> ask(connection, "create temporary table left_behind (id int)"))
                    .satisfies(TwoCities::denied);
            assertThatThrownBy(() -> ask(connection, "update platform.tenant_directory set name = '' returning name"))
                    .satisfies(TwoCities::denied);
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
                        .satisfies(TwoCities::denied);
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
                .satisfies(TwoCities::denied);
        assertThatThrownBy(() -> as(ours, "create temporary table left_behind (id int)"))
                .satisfies(TwoCities::denied);
        assertThatThrownBy(() -> as(ours, "create table mine (id int)")).satisfies(TwoCities::denied);
    }

    private static String as(TenantId tenant, String sql) throws SQLException {
        return plant.as(tenant, sql);
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        return Plant.ask(connection, sql);
    }
}
