package org.minsheng.tenancy.cells;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.minsheng.tenancy.TenantId;
import org.postgresql.PGConnection;

/**
 * Connections that serve one tenant after the other. PostgreSQL remembers on each connection whatever it has touched, a
 * hundred kilobytes a tenant, and goes through all of it again and again; so a connection that has seen many tenants is
 * replaced.
 */
public final class TenantPool implements AutoCloseable {

    private final HikariDataSource pool;
    private final int mostTenants;
    /** By the connection to the server itself, which the pool hands out under ever new wrappers. */
    private final Map<PGConnection, Set<TenantId>> served = Collections.synchronizedMap(new WeakHashMap<>());

    private final Set<Connection> worn = ConcurrentHashMap.newKeySet();

    TenantPool(HikariConfig config, int mostTenants) {
        this.pool = new HikariDataSource(config);
        this.mostTenants = mostTenants;
    }

    /** For work that is no tenant's. */
    public DataSource untenanted() {
        return pool;
    }

    /** A connection about to serve that tenant; to be given back. */
    public Connection take(TenantId tenant) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            if (serves(connection.unwrap(PGConnection.class), tenant) >= mostTenants) {
                worn.add(connection);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private int serves(PGConnection server, TenantId tenant) {
        // one user at a time has a connection, so its set needs no lock
        Set<TenantId> tenants = served.computeIfAbsent(server, _ -> new HashSet<>());
        tenants.add(tenant);
        return tenants.size();
    }

    /** Closed without this, a worn connection would be handed out again. */
    public void giveBack(Connection connection) throws SQLException {
        if (!replaces(connection)) {
            connection.close();
        }
    }

    /** Takes the connection out of the pool if it is this one's and worn. */
    boolean replaces(Connection connection) {
        boolean itIs = worn.remove(connection);
        if (itIs) {
            pool.evictConnection(connection);
        }
        return itIs;
    }

    @Override
    public void close() {
        pool.close();
    }
}
