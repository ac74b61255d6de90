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
        String schema = tenant.schema();
        String role = tenant.role();
        try (Statement ddl = connection.createStatement()) {
            // before the role: whatever comes after a change of roles looks through all memberships anew
            ddl.execute("create schema " + schema);
            ensureRole(connection, ddl, role, serviceLogin);
            ddl.execute("""
                    grant usage on schema %1$s to %2$s;
                    alter default privileges in schema %1$s
                        grant select, insert, update, delete on tables to %2$s;
                    alter default privileges in schema %1$s
                        grant usage on sequences to %2$s;
                    """.formatted(schema, role));
        }
    }

    /**
     * With its member from the start, because a grant afterwards first finds out whose admin we are, among thousands of
     * roles. What is said of inheriting is then the login's own default, so it is looked at.
     */
    private static void ensureRole(Connection connection, Statement ddl, String role, String serviceLogin)
            throws SQLException {
        String login = "\"" + serviceLogin.replace("\"", "\"\"") + "\"";
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            ddl.execute("create role " + role + " nologin noinherit role " + login);
        }
        boolean asItShouldBe = exists(
                connection,
                "select 1 from pg_auth_members where roleid = ?::regrole and set_option and not inherit_option"
                        + " and member = (select oid from pg_roles where rolname = ?)",
                role,
                serviceLogin);
        if (!asItShouldBe) {
            ddl.execute("grant " + role + " to " + login + " with inherit false, set true");
        }
    }

    private static boolean exists(Connection connection, String sql, String... names) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.length; i++) {
                query.setString(i + 1, names[i]);
            }
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
