package org.minsheng.tenancy.schema;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.minsheng.tenancy.schema.CellsProperties.CellProperties;

/** The connection pools of each cell. A tenant's data never spans two cells. */
public class Cells implements AutoCloseable {

    private final Map<String, Pools> cells = new LinkedHashMap<>();
    private final String home;
    private final String newCities;
    private final HikariDataSource directory;

    private record Pools(String serviceLogin, HikariDataSource service, HikariDataSource migrator) {}

    public Cells(CellsProperties properties, List<PoolSettings> settings) {
        home = properties.homeCell();
        newCities = properties.newCitiesCell() == null ? home : properties.newCitiesCell();
        CellProperties homeCell = properties.cells().get(home);
        if (homeCell == null) {
            throw new IllegalStateException("minsheng.cells." + home + ".url and its logins are not configured");
        }
        properties.cells().forEach((name, cell) -> cells.put(name, pools(name, cell, properties, settings)));
        pools(newCities);
        directory = directoryPool(homeCell, settings);
    }

    /** The cell of the directory. */
    public String home() {
        return home;
    }

    /** The cell in which new cities will live. */
    String ofNewCities() {
        return newCities;
    }

    public Set<String> names() {
        return Set.copyOf(cells.keySet());
    }

    /** Whether the cell's database answers the running service. */
    public boolean answers(String cell) {
        try (Connection connection = service(cell).getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Connections of the running service: without autocommit, and without any tenant's role until given one. */
    DataSource service(String cell) {
        return pools(cell).service();
    }

    /** Connections of the owner of the schemas; for preparing and migrating only. */
    DataSource migrator(String cell) {
        return pools(cell).migrator();
    }

    String serviceLogin(String cell) {
        return pools(cell).serviceLogin();
    }

    /** Reads of the directory have connections of their own, so that they never wait for tenants' transactions. */
    DataSource directory() {
        return directory;
    }

    @Override
    public void close() {
        cells.values().forEach(pools -> {
            pools.service().close();
            pools.migrator().close();
        });
        directory.close();
    }

    private Pools pools(String cell) {
        Pools pools = cells.get(cell);
        if (pools == null) {
            throw new IllegalStateException("Cell " + cell + " is named but not configured");
        }
        return pools;
    }

    private static Pools pools(
            String name, CellProperties cell, CellsProperties properties, List<PoolSettings> settings) {
        HikariConfig service = pool("cell-" + name, cell);
        service.setUsername(cell.username());
        service.setPassword(cell.password());
        service.setAutoCommit(false);
        service.setMaximumPoolSize(cell.poolSize());
        service.setMinimumIdle(Math.min(2, cell.poolSize()));
        service.setMaxLifetime(cell.maxLifetime().toMillis());
        service.setIdleTimeout(cell.maxLifetime().toMillis() / 2);
        // nothing is found without a tenant's search path, not even by accident in public
        service.addDataSourceProperty(
                "options",
                "-c search_path=pg_catalog -c statement_timeout="
                        + cell.statementTimeout().toMillis()
                        + " -c idle_in_transaction_session_timeout="
                        + 2 * cell.statementTimeout().toMillis());

        HikariConfig migrator = pool("migrator-" + name, cell);
        migrator.setUsername(cell.migratorUsername());
        migrator.setPassword(cell.migratorPassword());
        migrator.setAutoCommit(false);
        // each preparation holds its row of the directory with one connection and works with a second
        migrator.setMaximumPoolSize(2 * properties.migrationsAtOnce() + 1);
        migrator.setMinimumIdle(0);
        migrator.setIdleTimeout(30_000);
        settings.forEach(each -> {
            each.apply(service);
            each.apply(migrator);
        });
        return new Pools(cell.username(), new HikariDataSource(service), new HikariDataSource(migrator));
    }

    private static HikariDataSource directoryPool(CellProperties cell, List<PoolSettings> settings) {
        HikariConfig directory = pool("directory", cell);
        directory.setUsername(cell.username());
        directory.setPassword(cell.password());
        directory.setReadOnly(true);
        directory.setMaximumPoolSize(2);
        directory.setMinimumIdle(1);
        settings.forEach(each -> each.apply(directory));
        return new HikariDataSource(directory);
    }

    private static HikariConfig pool(String name, CellProperties cell) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(cell.url());
        // a cell that is away must not keep the others from being served; whoever needs it waits for five seconds
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "minsheng " + name);
        // otherwise a failed statement is logged with its values, and names of people among them
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
