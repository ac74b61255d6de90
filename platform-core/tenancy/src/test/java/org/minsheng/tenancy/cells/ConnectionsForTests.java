package org.minsheng.tenancy.cells;

import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.minsheng.tenancy.directory.TenantDirectory;

/** What Hibernate is given, for tests of other packages that do without it. */
public final class ConnectionsForTests {

    private ConnectionsForTests() {}

    public static MultiTenantConnectionProvider<String> of(Cells cells, TenantDirectory directory) {
        return new TenantConnections(cells, directory);
    }
}
