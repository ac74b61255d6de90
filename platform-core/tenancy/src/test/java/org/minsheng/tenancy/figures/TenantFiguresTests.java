package org.minsheng.tenancy.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.figures.TenantFigures.CellFigure;
import org.minsheng.tenancy.schema.Plant;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each tenant tells its own figures, whoever runs the platform reads them together, and no tenant reads any. */
@NullUnmarked
class TenantFiguresTests {

    private static final String DATABASE = "figures";

    private static Plant plant;
    private static TenantId ours;
    private static TenantId theirs;

    @BeforeAll
    static void two_cities() {
        plant = new Plant(DATABASE, "changelog-1.yaml", 2);
        ours = plant.city("ours");
        theirs = plant.city("theirs");
    }

    @AfterAll
    static void close() {
        plant.close();
    }

    @BeforeEach
    void nobody_has_told_anything() {
        PostgresForTests.execute(DATABASE, "delete from platform.figure");
    }

    @Test
    void figures_are_told_by_each_and_read_together() throws SQLException {
        tell(ours, Map.of("waiting", 3, "parked", 1));
        tell(theirs, Map.of("waiting", 2));
        assertThat(read("waiting")).containsExactly(new CellFigure("main", 5, 2));
        assertThat(read("parked")).containsExactly(new CellFigure("main", 1, 1));
        assertThat(read("never-told")).containsExactly(new CellFigure("main", 0, 0));
    }

    @Test
    void what_is_told_takes_the_place_of_what_was_told_and_nothing_leaves_no_trace() throws SQLException {
        tell(ours, Map.of("waiting", 3));
        tell(ours, Map.of("waiting", 4));
        assertThat(read("waiting")).containsExactly(new CellFigure("main", 4, 4));
        tell(ours, Map.of("waiting", 0));
        assertThat(PostgresForTests.ask(DATABASE, "select count(*) from platform.figure"))
                .isEqualTo("0");
    }

    @Test
    void a_tenant_reads_none_and_tells_none_of_another() {
        for (String sql : List.of(
                "select value from platform.figure",
                "insert into platform.figure (tenant, name, value) values ('theirs', 'waiting', 1) returning value",
                "update platform.figure set value = 9 returning value")) {
            assertThatThrownBy(() -> plant.as(ours, sql)).satisfies(TenantFiguresTests::denied);
        }
    }

    @Test
    void without_a_tenants_role_the_service_tells_none() throws SQLException {
        try (Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.CORE_SERVICE)) {
            assertThatThrownBy(() -> Plant.ask(connection, "select platform.tell('{waiting}', '{1}')"))
                    .satisfies(TenantFiguresTests::denied);
        }
    }

    private static void tell(TenantId tenant, Map<String, Integer> figures) throws SQLException {
        plant.in(tenant, connection -> {
            figuresOn(connection).tell(figures);
            return "";
        });
    }

    private static List<CellFigure> read(String name) throws SQLException {
        return plant.in(ours, connection -> figuresOn(connection).read(name));
    }

    private static TenantFigures figuresOn(Connection connection) {
        return new TenantFigures(JdbcClient.create(new SingleConnectionDataSource(connection, true)), plant.cells);
    }

    private static void denied(Throwable thrown) {
        assertThat(thrown).isInstanceOf(SQLException.class);
        assertThat(((SQLException) thrown).getSQLState()).isEqualTo("42501");
    }
}
