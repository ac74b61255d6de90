package org.minsheng.tenancy.cells;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.NoTenantInScope;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantDirectory;

/**
 * Hands Hibernate connections that are one tenant's for one transaction. Role and search path are set local to the
 * transaction, so commit, rollback and a broken connection all end them, and nothing needs to be undone.
 */
class TenantConnections implements MultiTenantConnectionProvider<String> {

    private static final long serialVersionUID = 1L;

    private static final String BECOME = "select set_config('role', ?, true), set_config('search_path', ?, true)";

    private final transient Cells cells;
    private final transient TenantDirectory directory;

    TenantConnections(Cells cells, TenantDirectory directory) {
        this.cells = cells;
        this.directory = directory;
    }

    @Override
    public Connection getConnection(String tenantOfSession) throws SQLException {
        TenantId tenant = TenantScope.current();
        if (!tenant.value().equals(tenantOfSession)) {
            // a session that was opened elsewhere has wandered into this scope
            throw new NoTenantInScope();
        }
        Connection connection = cells.service(directory.cellOf(tenant)).take(tenant);
        try {
            become(tenant, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            cells.giveBack(connection);
            throw e;
        }
    }

    private static void become(TenantId tenant, Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("With autocommit the role would be gone before the first statement");
        }
        try (PreparedStatement set = connection.prepareStatement(BECOME)) {
            set.setString(1, tenant.role());
            set.setString(2, tenant.schema());
            try (ResultSet done = set.executeQuery()) {
                done.next();
            }
        }
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        cells.giveBack(connection);
    }

    /** A connection without any tenant, for what Hibernate wants to know of the database when it starts. */
    @Override
    public Connection getAnyConnection() throws SQLException {
        return cells.service(cells.home()).untenanted().getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> @Nullable T unwrap(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }
}
