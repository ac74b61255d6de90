package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;

/**
 * What a schema and a role per tenant cost, each as a ratio within one run. Not part of the build: {@code mvn -Pbench
 * -pl org.minsheng:tenancy test}, with {@code -Dbench.tenants=3200} for the size that the platform is meant for.
 */
@NullUnmarked
class TenancyBenchmark {

    private static final int TENANTS = Integer.getInteger("bench.tenants", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5_000);
    private static final String READ = "select text from note";

    @FunctionalInterface
    private interface Work {
        void perform(int round) throws SQLException;
    }

    @Test
    void measure() throws SQLException {
        try (Plant old = new Plant("bench", "changelog-1.yaml", 8)) {
            List<TenantId> tenants = IntStream.range(0, TENANTS)
                    .mapToObj(i -> new TenantId("b" + i))
                    .toList();
            double first = millis(TENANTS / 10, i -> old.schemas.prepare(Plant.order("b" + i)));
            double last =
                    millis(TENANTS - TENANTS / 10, i -> old.schemas.prepare(Plant.order("b" + (i + TENANTS / 10))));
            say("prepare a tenant, first tenth %.1f ms, the others %.1f ms: ratio %.2f", first, last, last / first);

            double touch = millis(Math.min(TENANTS, 200), i -> asTenant(old, tenants.get(i)));
            double warm = millis(ROUNDS, i -> asTenant(old, tenants.get(i % Math.min(TENANTS, 13))));
            say("read as tenant: first touch %.2f ms, warm %.3f ms", touch, warm);
            double spread = millis(ROUNDS, i -> asTenant(old, tenants.get(i * 7 % TENANTS)));
            say("%d tenants in turn %.3f ms: ratio to 13 tenants %.2f", TENANTS, spread, spread / warm);
            double bare = millis(ROUNDS, i -> withoutSwitch(old));
            say("the same read without becoming a tenant %.3f ms: ratio %.2f", bare, warm / bare);

            try (Plant now = new Plant("bench", "changelog-2.yaml", 8)) {
                double all = millis(1, i -> now.schemas.migrateAll());
                say("migrate all, one column: %.0f ms, %.2f ms a tenant", all, all / TENANTS);
            }
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
        try (Connection connection = plant.cells.migrator("main").getConnection()) {
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

    private static double millis(int rounds, Work work) throws SQLException {
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            work.perform(i);
        }
        return (System.nanoTime() - start) / 1e6 / Math.max(1, rounds);
    }

    private static void say(String what, Object... figures) {
        System.out.println("BENCH " + String.format(Locale.ROOT, what, figures));
    }
}
