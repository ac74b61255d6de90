package org.minsheng.tenancy.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema {@code platform} of the home cell: the directory, which the service's login may read and not write. */
final class PlatformSchema {

    private PlatformSchema() {}

    /** Makes and migrates it in one transaction; instances that start together wait for each other. */
    static void prepare(Cells cells, RenderedMigrations migrations) {
        String service = "\"" + cells.serviceLogin(cells.home()).replace("\"", "\"\"") + "\"";
        try (Connection home = cells.migrator(cells.home()).getConnection()) {
            ServiceSchema.migrate(home, "platform", """
                    grant usage on schema platform to %1$s;
                    alter default privileges in schema platform grant select on tables to %1$s;
                    """.formatted(service), migrations);
            home.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The directory of tenants can't be prepared", e);
        }
        cells.names().forEach(cell -> closePublic(cells, cell));
    }

    /** Nobody finds a common place: no tables in public, no temporary tables that outlive a transaction. */
    private static void closePublic(Cells cells, String cell) {
        try (Connection connection = cells.migrator(cell).getConnection();
                Statement ddl = connection.createStatement()) {
            ddl.execute("select pg_advisory_xact_lock(" + ServiceSchema.ONE_AT_A_TIME + ")");
            ddl.execute("""
                    do $$ begin
                        execute format('revoke all on database %I from public', current_database());
                        execute format('grant connect on database %I to {login}', current_database());
                    end $$;
                    revoke all on schema public from public;
                    """.replace(
                    "{login}",
                    "\"" + cells.serviceLogin(cell).replace("\"", "\"\"").replace("'", "''") + "\""));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("Cell " + cell + " can't be closed to the public", e);
        }
    }
}
