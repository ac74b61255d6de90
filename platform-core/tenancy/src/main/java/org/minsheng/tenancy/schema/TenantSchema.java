package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.minsheng.tenancy.TenantId;

/** Makes one tenant's empty schema and its role. */
final class TenantSchema {

    private TenantSchema() {}

    /**
     * Makes what is missing, in the caller's transaction. The service's login may become the role but inherits nothing
     * from it; the role may use what the migrator makes in the schema and make nothing itself.
     */
    static void ensure(Connection connection, TenantId tenant, String serviceLogin) throws SQLException {
        if (exists(connection, "select 1 from pg_namespace where nspname = ?", tenant.schema())) {
            return;
        }
        // names are safe to write into SQL: TenantId admits letters, digits and hyphens only
        String role = tenant.role();
        String schema = tenant.schema();
        try (Statement ddl = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                ddl.execute("create role " + role + " nologin noinherit");
            }
            ddl.execute("""
                    grant %2$s to "%3$s" with inherit false, set true;
                    create schema %1$s;
                    grant usage on schema %1$s to %2$s;
                    alter default privileges in schema %1$s
                        grant select, insert, update, delete on tables to %2$s;
                    alter default privileges in schema %1$s
                        grant usage on sequences to %2$s;
                    """.formatted(schema, role, serviceLogin.replace("\"", "\"\"")));
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
