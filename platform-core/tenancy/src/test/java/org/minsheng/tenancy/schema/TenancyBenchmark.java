package org.minsheng.tenancy.schema;

import static org.minsheng.tenancy.testing.Contest.say;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.testing.Contest;

/**
 * What a schema and a role per tenant cost. {@code mvn -Pbench package -pl org.minsheng:tenancy}, with
 * {@code -Dbench.tenants=200} to try it out.
 */
@NullUnmarked
class TenancyBenchmark {

    private static final int TENANTS = Integer.getInteger("bench.tenants", 3_200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5_000);
    private static final int FEW = 13;
    private static final String READ = "select text from note";

    @Test
    void measure() throws Exception {
        try (Plant plant = new Plant("bench", "changelog-1.yaml", 8)) {
            double[] prepared = new double[TENANTS];
            for (int i = 0; i < TENANTS; i++) {
                long before = System.nanoTime();
                plant.schemas.prepare(Plant.order("b" + i));
                prepared[i] = (System.nanoTime() - before) / 1e6;
            }
            int tenth = TENANTS / 10;
            double first = Contest.percentile(Arrays.copyOfRange(prepared, 0, tenth), 0.5);
            double last = Contest.percentile(Arrays.copyOfRange(prepared, TENANTS - tenth, TENANTS), 0.5);
            say(
                    "prepare one of %d tenants: first tenth %.1f ms, last tenth %.1f ms, ratio %.2f; p95 %.1f ms",
                    TENANTS, first, last, last / first, Contest.percentile(prepared, 0.95));

            List<TenantId> tenants = IntStream.range(0, TENANTS)
                    .mapToObj(i -> new TenantId("b" + i))
                    .toList();
            new Contest("read")
                    .with("without becoming a tenant", _ -> withoutSwitch(plant))
                    .with("as one of " + FEW + " tenants", i -> asTenant(plant, tenants.get(i % FEW)))
                    .with("as one of " + TENANTS + " tenants", i -> asTenant(plant, tenants.get(i * 7 % TENANTS)))
                    .run(ROUNDS);
        }
        try (Plant now = new Plant("bench", "changelog-2.yaml", 8)) {
            long before = System.nanoTime();
            now.schemas.migrateAll();
            double all = (System.nanoTime() - before) / 1e6;
            say("migrate all %d tenants, one column: %.0f ms, %.2f ms a tenant", TENANTS, all, all / TENANTS);
        }
    }

    private static void asTenant(Plant plant, TenantId tenant) throws SQLException {
        TenantScope.<SQLException>run(tenant, () -> {
            Connection connection = plant.connections.getConnection(tenant.value());
            try {
                read(connection, READ);
                connection.commit();
            } finally {
                plant.connections.releaseConnection(tenant.value(), connection);
            }
        });
    }

    /** As the owner of the schemas, who needs no role: what is left is the read and the transaction. */
    private static void withoutSwitch(Plant plant) throws SQLException {
        try (Connection connection = plant.cells.migrator("main").untenanted().getConnection()) {
            read(connection, "select text from t_b0.note");
            connection.commit();
        }
    }

    private static void read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
        }
    }
}
