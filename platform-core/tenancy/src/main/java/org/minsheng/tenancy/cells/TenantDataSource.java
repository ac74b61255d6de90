package org.minsheng.tenancy.cells;

import java.sql.Connection;
import org.minsheng.tenancy.NoTenantInScope;
import org.minsheng.tenancy.TenantScope;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Stands for the tenant's database towards Spring. Inside a transaction JdbcClient finds the transaction's own
 * connection under it; on its own it gives none, because outside a transaction nobody has a role.
 */
class TenantDataSource extends AbstractDataSource {

    @Override
    public Connection getConnection() {
        if (!TenantScope.isBound()) {
            throw new NoTenantInScope();
        }
        throw new IllegalStateException("A tenant's data is read and written inside a transaction only");
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }
}
