package org.minsheng.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.testing.PostgresForTests;

/** What the service itself may do to what it has written: read it and add to it. */
class TrailRightsTests {

    private static TrailOfACity city;

    @BeforeAll
    static void a_city_with_a_trail() throws SQLException {
        city = new TrailOfACity("rights_of_trail");
    }

    @AfterAll
    static void close() throws SQLException {
        city.close();
    }

    @Test
    void every_history_of_a_tenant_is_kept() throws SQLException {
        assertThat(asked("select name from kept_history order by name"))
                .containsExactly("access", "access_log", "access_reader", "audit", "change", "kept_history");
    }

    @Test
    void neither_the_services_login_nor_a_tenants_role_may_change_or_remove_a_row() throws SQLException {
        assertThat(asked("""
                        select name || ' ' || who || ' ' || may
                          from (select name from kept_history union all select 'seal' union all select 'seal_head') as h,
                               unnest(array['core_service', 't_kept', 'public']) as who,
                               unnest(array['update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) as may
                         where who <> 'public' and has_table_privilege(who, name, may)
                            or who <> 'public' and may in ('update', 'references') and has_any_column_privilege(who, name, may)
                        """)).isEmpty();
        assertThat(asked("""
                        select name from (select name from kept_history union all select 'seal' union all select 'seal_head') as h
                         where has_table_privilege('t_kept', name, 'insert') order by name
                        """)).containsExactly("access", "access_log", "access_reader", "audit", "change");
    }

    @Test
    void the_services_login_owns_nothing_of_it_and_can_become_nobody_who_does() throws SQLException {
        assertThat(asked("""
                        select relname from pg_class where relnamespace = 't_kept'::regnamespace
                           and (pg_has_role('core_service', relowner, 'member') or pg_has_role('t_kept', relowner, 'member'))
                        """)).isEmpty();
        assertThat(asked("""
                        select proname from pg_proc where pronamespace = 't_kept'::regnamespace
                           and pg_has_role('core_service', proowner, 'member')
                        """)).isEmpty();
        assertThat(asked("select has_function_privilege('t_kept', 'keep_history(regclass, text[])', 'execute')"))
                .containsExactly("f");
        assertThat(
                        asked(
                                "select rolsuper or rolreplication or rolbypassrls from pg_roles where rolname = 'core_service'"))
                .containsExactly("f");
    }

    @Test
    void a_tenants_transaction_is_refused_whatever_it_tries() {
        for (String tried : List.of(
                "update change set by_name = 'nobody'",
                "delete from access",
                "delete from audit",
                "truncate access_log",
                "update seal set login = 'x'",
                "insert into seal select * from seal",
                "update seal_head set position = 0",
                "delete from kept_history",
                "drop trigger seal on change",
                "alter table change disable trigger seal",
                "set session_replication_role to replica",
                "create or replace function seal_row() returns trigger language sql as 'select null'")) {
            assertThatThrownBy(() -> city.inTenant(connection -> TrailOfACity.run(connection, tried)))
                    .as(tried)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void many_at_once_stand_in_one_chain_and_none_is_lost() throws Exception {
        long before = city.head().position();
        Callable<Integer> work = () -> {
            city.write();
            return 0;
        };
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    workers.invokeAll(IntStream.range(0, 8).mapToObj(n -> work).toList())) {
                done.get();
            }
        }
        try (Connection connection = city.asSuperuser()) {
            var report = TrailOfACity.check(connection);
            assertThat(report.findings()).isEmpty();
            assertThat(report.head().position()).isEqualTo(before + 8 * 2 * (6 + 3 + 5 + 5 + 4));
        }
    }

    @Test
    void what_is_rolled_back_leaves_no_seal_and_no_gap() throws SQLException {
        long before = city.head().position();
        assertThatThrownBy(() -> city.inTenant(connection -> {
                    TrailOfACity.run(connection, "insert into access_reader (person) values (uuidv7())");
                    TrailOfACity.run(connection, "set constraints all immediate");
                    throw new SQLException("after all not");
                }))
                .hasMessage("after all not");
        assertThat(city.head().position()).isEqualTo(before);
    }

    private static List<String> asked(String sql) throws SQLException {
        try (Connection connection = PostgresForTests.connect("rights_of_trail", PostgresForTests.SUPERUSER)) {
            TrailOfACity.run(connection, "set search_path to t_kept");
            return TrailOfACity.ask(connection, sql);
        }
    }
}
