package org.minsheng.tenancy.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.cells.CellsProperties.CellProperties;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;

/** A connection remembers every tenant that it has served, so it serves three here and no more. */
@NullUnmarked
class TenantPoolTests {

    private static final String DATABASE = "recycling";
    private static final int MOST = 3;

    private static Plant plant;
    private static List<TenantId> tenants;

    @BeforeAll
    static void a_pool_of_a_single_connection() {
        CellProperties cell = Plant.cell(PostgresForTests.cell(DATABASE), 1, MOST);
        plant = new Plant(DATABASE, "changelog-1.yaml", new CellsProperties("main", null, Map.of("main", cell), 4));
        tenants =
                IntStream.range(0, 2 * MOST).mapToObj(i -> plant.city("r" + i)).toList();
    }

    @AfterAll
    static void close() {
        plant.close();
    }

    @Test
    void it_is_replaced_after_so_many_different_tenants() throws SQLException {
        List<String> servers = new ArrayList<>();
        for (TenantId tenant : tenants) {
            servers.add(serving(tenant));
        }
        assertThat(servers.subList(0, MOST)).containsOnly(servers.getFirst());
        assertThat(servers.subList(MOST, 2 * MOST))
                .containsOnly(servers.get(MOST))
                .doesNotContain(servers.getFirst());
    }

    @Test
    void it_serves_the_same_tenants_as_often_as_they_like() throws SQLException {
        String first = serving(tenants.get(0));
        for (int i = 0; i < 20; i++) {
            assertThat(serving(tenants.get(i % (MOST - 1)))).isEqualTo(first);
        }
        serving(tenants.get(MOST - 1)); // which wears it out, for the sake of the other test
    }

    @Test
    void one_that_breaks_while_it_serves_its_last_tenant_is_replaced_as_well() throws SQLException {
        for (int i = 0; i < MOST - 1; i++) {
            serving(tenants.get(i));
        }
        try {
            plant.as(tenants.get(MOST - 1), "select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException terminated) {
            // that is what was wanted
        }
        for (TenantId tenant : tenants) {
            assertThat(serving(tenant)).isNotEmpty();
        }
    }

    private static String serving(TenantId tenant) throws SQLException {
        return plant.as(tenant, "select pg_backend_pid()");
    }
}
