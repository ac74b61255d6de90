package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.cells.TenantPool;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.minsheng.tenancy.directory.TenantNotReady;
import org.minsheng.tenancy.directory.TenantOrder;
import org.minsheng.tenancy.directory.TenantRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and migrates the schemas of tenants. Each tenant is one transaction in its cell while its row of the directory
 * is locked: two that prepare the same tenant wait for each other, and whoever is killed in between leaves nothing
 * behind, or a finished schema that the next attempt finds finished.
 */
public class TenantSchemas {

    private static final Logger LOG = LoggerFactory.getLogger(TenantSchemas.class);

    private final Cells cells;
    private final TenantDirectory directory;
    private final TenantRegister register;
    private final RenderedMigrations migrations;
    private final Semaphore atOnce;

    TenantSchemas(
            Cells cells,
            TenantDirectory directory,
            TenantRegister register,
            RenderedMigrations migrations,
            int atOnce) {
        this.cells = cells;
        this.directory = directory;
        this.register = register;
        this.migrations = migrations;
        this.atOnce = new Semaphore(atOnce);
    }

    /** The version that a schema must have to be used by this service. */
    public int version() {
        return migrations.version();
    }

    /** Registers the tenant as ordered and makes its schema ready; doing it again changes nothing. */
    public TenantEntry prepare(TenantOrder order) {
        try {
            // who waits for a row that is being prepared holds a connection as well
            oneOfFew(() -> register.record(order));
            bringUpToDate(order.id());
        } catch (RuntimeException e) {
            register.changed();
            throw e;
        }
        return register.changed(order.id());
    }

    /**
     * Brings every tenant to the version of this service, several at a time. Who is there already costs nothing, so it
     * can be stopped and started again at any time; who fails is recorded and tried again next time.
     *
     * @return the tenants that failed
     */
    public Collection<TenantId> migrateAll() {
        List<TenantId> behind = directory.all().stream()
                .filter(each -> each.version() < migrations.version())
                .map(TenantEntry::id)
                .toList();
        var failed = new ConcurrentLinkedQueue<TenantId>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (TenantId tenant : behind) {
                workers.execute(() -> {
                    try {
                        bringUpToDate(tenant);
                    } catch (TenantNotReady e) {
                        failed.add(tenant);
                    }
                });
            }
        }
        register.changed();
        LOG.info("{} tenants brought to version {}, {} failed", behind.size(), version(), failed.size());
        return failed;
    }

    /** As many at a time as the migrator's connections are enough for. */
    private void oneOfFew(Runnable work) {
        atOnce.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            atOnce.release();
        }
    }

    private void bringUpToDate(TenantId tenant) {
        oneOfFew(() -> migrate(tenant));
    }

    private void migrate(TenantId tenant) {
        try (Connection home = cells.migrator(cells.home()).untenanted().getConnection()) {
            TenantRegister.Placed placed = TenantRegister.lock(home, tenant);
            if (placed.version() < migrations.version()) {
                TenantRegister.reached(home, tenant, migrate(tenant, placed.cell()));
            }
            home.commit();
        } catch (SQLException | RuntimeException e) {
            LOG.error("Tenant {} could not be brought to version {}", tenant, migrations.version(), e);
            register.failed(tenant, e);
            throw new TenantNotReady(tenant, e);
        }
    }

    private int migrate(TenantId tenant, String cell) throws SQLException {
        TenantPool pool = cells.migrator(cell);
        Connection connection = pool.take(tenant);
        try {
            TenantSchema.ensure(connection, tenant, cells.serviceLogin(cell));
            useSchema(connection, tenant.schema());
            int version = migrations.replay(connection, tenant.schema());
            connection.commit();
            return version;
        } finally {
            pool.giveBack(connection);
        }
    }

    /** The search path names the schema alone, and only until the transaction ends. */
    static void useSchema(Connection connection, String schema) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('search_path', ?, true)")) {
            set.setString(1, schema);
            try (ResultSet ignored = set.executeQuery()) {
                ignored.next();
            }
        }
    }
}
