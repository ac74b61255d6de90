package org.minsheng.tenancy.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** The clocks of all tenants lie in one table: no tenant sees, changes or forges another's, nor its own once set. */
@NullUnmarked
class ClockIsolationTests {

    private static final String DATABASE = "clock_isolation";
    private static final String PERMISSION_DENIED = "42501";
    private static final String CHECK_VIOLATED = "23514";
    private static final String FORGED = "insert into platform.clock (tenant, kind, ref, due_at, by_business_time)"
            + " values ('theirs', 'call', 'forged', now(), false) returning tenant";

    private static Plant plant;
    private static TenantId ours;
    private static TenantId theirs;

    @BeforeAll
    static void two_cities() {
        plant = new Plant(DATABASE, "changelog-1.yaml", 1);
        ours = plant.city("ours");
        theirs = plant.city("theirs");
    }

    @AfterAll
    static void close() {
        plant.close();
    }

    @BeforeEach
    void each_has_set_one() throws SQLException {
        PostgresForTests.execute(DATABASE, "delete from platform.clock");
        plant.as(ours, setting("ours"));
        plant.as(theirs, setting("theirs"));
    }

    @Test
    void a_clock_belongs_to_whose_role_set_it() {
        assertThat(everything()).isEqualTo("ours ours,theirs theirs");
    }

    @Test
    void a_tenant_neither_sees_nor_changes_nor_makes_any_by_itself() {
        for (String sql : new String[] {
            "select ref from platform.clock",
            "update platform.clock set due_at = now() returning ref",
            "delete from platform.clock returning ref",
            FORGED
        }) {
            refused(sql, PERMISSION_DENIED);
        }
        assertThat(everything()).isEqualTo("ours ours,theirs theirs");
    }

    @Test
    void a_planted_right_to_insert_would_be_noticed() throws SQLException {
        PostgresForTests.execute(
                DATABASE, "grant insert on platform.clock to t_ours; grant select on platform.clock to t_ours");
        try {
            assertThat(plant.as(ours, FORGED)).isEqualTo("theirs");
            assertThat(everything()).isEqualTo("ours ours,theirs forged,theirs theirs");
        } finally {
            PostgresForTests.execute(DATABASE, "revoke insert, select on platform.clock from t_ours");
        }
    }

    @Test
    void a_planted_function_that_is_told_the_tenant_would_be_noticed() throws SQLException {
        PostgresForTests.execute(DATABASE, """
                set role core_migrator;
                create function platform.set_clock_for(whom text) returns void language sql security definer as
                'insert into platform.clock (tenant, kind, ref, due_at, by_business_time)
                 values (whom, ''call'', ''forged'', now(), false)'
                """);
        try {
            plant.as(ours, "select platform.set_clock_for('theirs')");
            assertThat(everything()).isEqualTo("ours ours,theirs forged,theirs theirs");
        } finally {
            PostgresForTests.execute(DATABASE, "drop function platform.set_clock_for");
        }
    }

    @Test
    void of_all_that_the_platform_owns_a_tenant_may_set_clocks_and_tell_figures_and_read_nothing() {
        assertThat(
                        PostgresForTests.ask(
                                DATABASE,
                                "select string_agg(proname, ',' order by proname) from pg_proc where pronamespace = 'platform'::regnamespace"
                                        + " and has_function_privilege('t_ours', oid, 'execute') and prorettype <> 'trigger'::regtype"))
                .isEqualTo("set_clock,tell");
        assertThat(
                        PostgresForTests.ask(
                                DATABASE,
                                "select count(*) from pg_class where relnamespace = 'platform'::regnamespace and relkind = 'r'"
                                        + " and has_table_privilege('t_ours', oid, 'select, insert, update, delete, truncate')"))
                .isEqualTo("0");
        assertThat(PostgresForTests.ask(DATABASE, "select has_schema_privilege('t_ours', 'platform', 'create')"))
                .isEqualTo("f");
    }

    @Test
    void without_a_tenants_role_the_service_sets_none() throws SQLException {
        try (Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.CORE_SERVICE)) {
            assertThatThrownBy(() -> Plant.ask(connection, setting("nobody")))
                    .satisfies(e -> state(e, PERMISSION_DENIED));
            assertThatThrownBy(() -> Plant.ask(connection, FORGED)).satisfies(e -> state(e, PERMISSION_DENIED));
        }
        assertThat(everything()).isEqualTo("ours ours,theirs theirs");
    }

    @Test
    void what_is_no_kind_and_what_is_no_reference_is_refused() {
        refused("select platform.set_clock('Not a kind', '', now(), false, false)", CHECK_VIOLATED);
        refused("select platform.set_clock('call', repeat('x', 101), now(), false, false)", CHECK_VIOLATED);
    }

    private static void refused(String sql, String state) {
        assertThatThrownBy(() -> plant.as(ours, sql)).as(sql).satisfies(e -> state(e, state));
    }

    private static void state(Throwable thrown, String state) {
        assertThat(thrown).isInstanceOf(SQLException.class);
        assertThat(((SQLException) thrown).getSQLState()).isEqualTo(state);
    }

    private static String setting(String ref) {
        return "select platform.set_clock('call', '" + ref + "', now(), false, false)";
    }

    private static String everything() {
        return PostgresForTests.ask(
                DATABASE, "select string_agg(tenant || ' ' || ref, ',' order by tenant, ref) from platform.clock");
    }
}
