package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.minsheng.tenancy.cells.Cells;

/**
 * The schema {@code platform}: the clocks in every cell, and the directory in the home cell. The service's login reads the
 * directory and does not write it; tenants find nothing in it but the function that sets a clock.
 */
final class PlatformSchema {

    private static final String IN_EVERY_CELL = "db/cell/changelog.yaml";
    private static final String IN_THE_HOME_CELL = "db/platform/changelog.yaml";

    private PlatformSchema() {}

    /** Makes and migrates it, each cell in one transaction; instances that start together wait for each other. */
    static void prepare(Cells cells) {
        RenderedMigrations inEveryCell = RenderedMigrations.of(IN_EVERY_CELL);
        RenderedMigrations inTheHomeCell = RenderedMigrations.of(IN_THE_HOME_CELL);
        for (String cell : cells.names()) {
            try (Connection connection = cells.migrator(cell).untenanted().getConnection();
                    Statement ddl = connection.createStatement()) {
                ddl.execute("select pg_advisory_xact_lock(" + ServiceSchema.ONE_AT_A_TIME + ")");
                closePublic(ddl, cells.serviceLogin(cell));
                ensure(ddl, cells.serviceLogin(cell));
                TenantSchemas.useSchema(connection, "platform");
                inEveryCell.replay(connection, "platform");
                if (cell.equals(cells.home())) {
                    inTheHomeCell.replay(connection, "platform");
                    ddl.execute(
                            "grant insert, update, delete on revocation to " + identifier(cells.serviceLogin(cell)));
                }
                ddl.execute("grant update, delete on clock to " + identifier(cells.serviceLogin(cell)));
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException("The platform's own schema in cell " + cell + " can't be prepared", e);
            }
        }
    }

    /** Nobody finds a common place: no tables in public, no temporary tables that outlive a transaction. */
    private static void closePublic(Statement ddl, String serviceLogin) throws SQLException {
        ddl.execute("""
                do $$ begin
                    execute format('revoke all on database %I from public', current_database());
                    execute format('grant connect on database %I to {login}', current_database());
                end $$;
                revoke all on schema public from public;
                """.replace("{login}", identifier(serviceLogin).replace("'", "''")));
    }

    /** Of what lies in it everybody may use only what is granted to everybody, and only those get here who may connect. */
    private static void ensure(Statement ddl, String serviceLogin) throws SQLException {
        ddl.execute("""
                create schema if not exists platform;
                grant usage on schema platform to public;
                alter default privileges in schema platform grant select on tables to %s;
                """.formatted(identifier(serviceLogin)));
    }

    private static String identifier(String login) {
        return "\"" + login.replace("\"", "\"\"") + "\"";
    }
}
