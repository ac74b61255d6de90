package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.cells.CellsProperties;
import org.minsheng.tenancy.cells.CellsProperties.CellProperties;
import org.minsheng.tenancy.cells.ConnectionsForTests;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.directory.TenantOrder;
import org.minsheng.tenancy.directory.TenantOrder.Wanted;
import org.minsheng.tenancy.directory.TenantRegister;
import org.minsheng.tenancy.testing.PostgresForTests;

/** The schema package put together without Spring, on a database of its own, as one instance of a service has it. */
public final class Plant implements AutoCloseable {

    final String database;
    public final Cells cells;
    public final TenantDirectory directory;
    final RenderedMigrations migrations;
    final TenantRegister register;
    final TenantSchemas schemas;
    final MultiTenantConnectionProvider<String> connections;

    public Plant(String database, String changelog, int poolSize) {
        this(
                database,
                changelog,
                new CellsProperties("main", null, Map.of("main", cell(PostgresForTests.cell(database), poolSize)), 4));
    }

    public Plant(String database, String changelog, CellsProperties properties) {
        this.database = database;
        cells = new Cells(properties, List.of());
        PlatformSchema.prepare(cells);
        migrations =
                RenderedMigrations.of(changelog.contains("/") ? changelog : "org/minsheng/tenancy/schema/" + changelog);
        directory = new TenantDirectory(cells.platform(cells.home()), migrations.version());
        register = new TenantRegister(cells.migrator(cells.home()).untenanted(), cells.ofNewCities(), directory);
        schemas = new TenantSchemas(cells, directory, register, migrations, 4);
        connections = ConnectionsForTests.of(cells, directory);
    }

    public TenantId city(String slug) {
        return schemas.prepare(order(slug)).id();
    }

    public void order(TenantId city, Wanted wanted) {
        schemas.prepare(new TenantOrder(city, TenantLevel.CITY, null, city.value(), List.of(), wanted));
    }

    static TenantOrder order(String slug) {
        return new TenantOrder(new TenantId(slug), TenantLevel.CITY, null, slug, List.of(), Wanted.READY);
    }

    static CellProperties cell(String url, int poolSize) {
        return cell(url, poolSize, 200);
    }

    public static CellProperties cell(String url, int poolSize, int mostTenants) {
        return new CellProperties(
                url,
                PostgresForTests.CORE_SERVICE,
                PostgresForTests.password(),
                PostgresForTests.CORE_MIGRATOR,
                PostgresForTests.password(),
                poolSize,
                Duration.ofMinutes(10),
                mostTenants,
                Duration.ofSeconds(30));
    }

    /** The first column of the first row of what one transaction of the tenant asks. */
    public String as(TenantId tenant, String sql) throws SQLException {
        return in(tenant, connection -> ask(connection, sql));
    }

    /** One transaction of the tenant, which commits unless the work throws. */
    public <T> T in(TenantId tenant, Work<T> work) throws SQLException {
        return TenantScope.<T, SQLException>call(tenant, () -> {
            Connection connection = connections.getConnection(tenant.value());
            try {
                T answer = work.on(connection);
                connection.commit();
                return answer;
            } finally {
                connections.releaseConnection(tenant.value(), connection);
            }
        });
    }

    /** What is done with a transaction's connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    @Override
    public void close() {
        cells.close();
    }
}
