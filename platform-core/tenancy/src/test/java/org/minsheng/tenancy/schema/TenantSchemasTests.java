package org.minsheng.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.cells.CellsProperties;
import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.directory.TenantName;
import org.minsheng.tenancy.directory.TenantOrder;
import org.minsheng.tenancy.directory.TenantOrder.Wanted;
import org.minsheng.tenancy.directory.TenantState;
import org.minsheng.tenancy.directory.UnknownTenant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** Tenants are made as they are ordered, once, whole and in their place. */
class TenantSchemasTests {

    private static final int AT_1 = 2;

    @Test
    void a_prepared_tenant_is_ready_and_preparing_it_again_changes_nothing() {
        try (Plant plant = new Plant("prepare_again", "changelog-1.yaml", 2)) {
            TenantEntry first = plant.schemas.prepare(Plant.order("hangzhou"));
            assertThat(first.state()).isEqualTo(TenantState.READY);
            assertThat(first.version()).isEqualTo(AT_1);
            PostgresForTests.execute(plant.database, "update t_hangzhou.note set text = 'kept'");
            assertThat(plant.schemas.prepare(Plant.order("hangzhou"))).isEqualTo(first);
            assertThat(PostgresForTests.ask(plant.database, "select text from t_hangzhou.note"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void the_same_tenant_from_several_sides_at_once_is_made_once() throws Exception {
        try (Plant one = new Plant("prepare_at_once", "changelog-1.yaml", 2);
                Plant other = new Plant("prepare_at_once", "changelog-1.yaml", 2);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // the first moment of a tenant is the narrow one, so there are many of them
            for (int round = 0; round < 40; round++) {
                String slug = "city-" + round;
                List<Callable<TenantEntry>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Plant instance = i % 2 == 0 ? one : other;
                    calls.add(() -> instance.schemas.prepare(Plant.order(slug)));
                }
                for (Future<TenantEntry> answer : callers.invokeAll(calls)) {
                    assertThat(answer.get().state()).isEqualTo(TenantState.READY);
                }
                assertThat(PostgresForTests.ask(one.database, "select count(*) from t_city_" + round + ".note"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void killed_in_the_middle_of_the_schema_nothing_is_left() throws Exception {
        try (Plant plant = new Plant("prepare_torn", "changelog-1.yaml", 2)) {
            try (Connection connection =
                    plant.cells.migrator("main").untenanted().getConnection()) {
                TenantSchema.ensure(connection, new TenantId("hangzhou"), PostgresForTests.CORE_SERVICE);
                // the connection is lost here, with the process
            }
            assertThat(PostgresForTests.ask(plant.database, "select count(*) from pg_namespace where nspname ~ '^t_'"))
                    .isEqualTo("0");
            assertThat(plant.schemas.prepare(Plant.order("hangzhou")).state()).isEqualTo(TenantState.READY);
        }
    }

    @Test
    void a_district_needs_its_city_and_keeps_its_names_with_their_dates() {
        try (Plant plant = new Plant("names", "changelog-1.yaml", 2)) {
            TenantOrder district = new TenantOrder(
                    new TenantId("hz-yuhang"),
                    TenantLevel.DISTRICT,
                    new TenantId("hangzhou"),
                    "余杭区",
                    List.of(
                            new TenantName("余杭市", "330184", LocalDate.of(1994, 4, 2), LocalDate.of(2001, 3, 11)),
                            new TenantName("余杭区", "330110", LocalDate.of(2001, 3, 12), null)),
                    Wanted.READY);
            assertThatExceptionOfType(UnknownTenant.class).isThrownBy(() -> plant.schemas.prepare(district));
            plant.city("hangzhou");
            TenantEntry entry = plant.schemas.prepare(district);
            assertThat(entry.nameOn(LocalDate.of(2001, 3, 11))).isEqualTo("余杭市");
            assertThat(entry.nameOn(LocalDate.of(2001, 3, 12))).isEqualTo("余杭区");
            assertThat(entry.nameOn(LocalDate.of(1990, 1, 1))).isEqualTo("余杭区");
            assertThat(plant.directory.districtsOf(new TenantId("hangzhou"))).containsExactly(entry);
        }
    }

    @Test
    void a_new_city_lives_in_the_cell_for_new_cities_and_its_districts_with_it() {
        CellsProperties two = new CellsProperties(
                "main",
                "second",
                Map.of(
                        "main", Plant.cell(PostgresForTests.cell("cells_home"), 2),
                        "second", Plant.cell(PostgresForTests.cell("cells_second"), 2)),
                4);
        try (Plant plant = new Plant("cells_home", "changelog-1.yaml", two)) {
            TenantId city = plant.city("ningbo");
            TenantEntry district = plant.schemas.prepare(new TenantOrder(
                    new TenantId("ningbo-haishu"), TenantLevel.DISTRICT, city, "海曙区", List.of(), Wanted.READY));
            assertThat(district.cell()).isEqualTo("second");
            String schemas = "select string_agg(nspname, ' ' order by nspname) from pg_namespace where nspname ~ '^t_'";
            assertThat(PostgresForTests.ask("cells_second", schemas)).isEqualTo("t_ningbo t_ningbo_haishu");
            assertThat(PostgresForTests.ask("cells_home", schemas)).isNull();
        }
        try (Plant elsewhere =
                new Plant("cells_home", "changelog-1.yaml", new CellsProperties("main", null, two.cells(), 4))) {
            assertThat(elsewhere.schemas.prepare(Plant.order("ningbo")).cell())
                    .as("a tenant never moves by being ordered")
                    .isEqualTo("second");
        }
    }
}
