package org.minsheng.tenancy.cells;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.minsheng.tenancy.cells.CellsProperties.CellProperties;

/**
 * The connections to one database.
 *
 * @param service of the running service: without autocommit, and without any tenant's role until given one
 * @param migrator of the owner of the schemas; for preparing and migrating only
 * @param platform of the running service to the schema {@code platform}: they never become a tenant's and so never wait
 *     for tenants' transactions
 */
record Cell(String serviceLogin, TenantPool service, TenantPool migrator, HikariDataSource platform)
        implements AutoCloseable {

    // nothing is found without a search path of one's own, not even by accident in public
    private static final String NOTHING_IN_SIGHT = "-c search_path=pg_catalog";

    // preparing touches a hundred relations of each tenant, and every commit goes through all that were ever touched
    private static final int MOST_PREPARED = 50;

    static Cell of(String name, CellProperties cell, int migrationsAtOnce, List<PoolSettings> settings) {
        HikariConfig service = service(name, cell);
        HikariConfig migrator = migrator(name, cell, migrationsAtOnce);
        HikariConfig platform = platform(name, cell);
        for (PoolSettings each : settings) {
            each.apply(service);
            each.apply(migrator);
            each.apply(platform);
        }
        return new Cell(
                cell.username(),
                new TenantPool(service, cell.mostTenants()),
                new TenantPool(migrator, MOST_PREPARED),
                new HikariDataSource(platform));
    }

    private static HikariConfig service(String name, CellProperties cell) {
        HikariConfig service = pool("cell-" + name, cell);
        service.setUsername(cell.username());
        service.setPassword(cell.password());
        service.setAutoCommit(false);
        service.setMaximumPoolSize(cell.poolSize());
        service.setMinimumIdle(Math.min(2, cell.poolSize()));
        service.setMaxLifetime(cell.maxLifetime().toMillis());
        service.setIdleTimeout(cell.maxLifetime().toMillis() / 2);
        service.addDataSourceProperty(
                "options",
                NOTHING_IN_SIGHT + statementTimeout(cell) + " -c idle_in_transaction_session_timeout="
                        + 2 * cell.statementTimeout().toMillis());
        return service;
    }

    private static HikariConfig migrator(String name, CellProperties cell, int migrationsAtOnce) {
        HikariConfig migrator = pool("migrator-" + name, cell);
        migrator.setUsername(cell.migratorUsername());
        migrator.setPassword(cell.migratorPassword());
        migrator.setAutoCommit(false);
        // each preparation holds its row of the directory with one connection and works with a second
        migrator.setMaximumPoolSize(2 * migrationsAtOnce + 1);
        migrator.setMinimumIdle(0);
        migrator.setIdleTimeout(30_000);
        migrator.addDataSourceProperty("options", NOTHING_IN_SIGHT);
        return migrator;
    }

    private static HikariConfig platform(String name, CellProperties cell) {
        HikariConfig platform = pool("platform-" + name, cell);
        platform.setUsername(cell.username());
        platform.setPassword(cell.password());
        platform.setMaximumPoolSize(4);
        platform.setMinimumIdle(1);
        platform.addDataSourceProperty("options", NOTHING_IN_SIGHT + statementTimeout(cell));
        return platform;
    }

    private static String statementTimeout(CellProperties cell) {
        return " -c statement_timeout=" + cell.statementTimeout().toMillis();
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

    @Override
    public void close() {
        service.close();
        migrator.close();
        platform.close();
    }
}
