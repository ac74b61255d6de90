package org.minsheng.tenancy.schema;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/**
 * A schema of which a service has one, made and migrated in one transaction: whoever is killed in between leaves nothing
 * behind, and instances that start together wait for each other. As a bean it is there before anybody asks the database.
 */
public final class ServiceSchema implements InitializingBean {

    // any number will do, as long as every version of the services takes the same
    static final long ONE_AT_A_TIME = 7_165_038_110_012_020L;

    private final DataSource database;
    private final String schema;
    private final String changelog;

    public ServiceSchema(DataSource database, @CompileTimeConstant String schema, String changelog) {
        this.database = database;
        this.schema = schema;
        this.changelog = changelog;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        RenderedMigrations migrations = RenderedMigrations.of(changelog);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            migrate(connection, schema, "", migrations);
            connection.commit();
        }
    }

    /** As part of the caller's transaction; the rights are given while there is no table yet that they would miss. */
    static void migrate(Connection connection, String schema, String rights, RenderedMigrations migrations)
            throws SQLException {
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
            ddl.execute("create schema if not exists " + schema + ";" + rights);
        }
        TenantSchemas.useSchema(connection, schema);
        migrations.replay(connection, schema);
    }
}
