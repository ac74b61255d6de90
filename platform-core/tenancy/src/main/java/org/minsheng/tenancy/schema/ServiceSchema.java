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
 * Who migrates owns it; the service's own login uses what is in it, and where histories are kept can't even change that.
 */
public final class ServiceSchema implements InitializingBean {

    // any number will do, as long as every version of the services takes the same
    static final long ONE_AT_A_TIME = 7_165_038_110_012_020L;

    private final DataSource database;
    private final String schema;
    private final String changelog;
    private final String serviceLogin;

    /** @param database connections of the login that migrates */
    public ServiceSchema(
            DataSource database, @CompileTimeConstant String schema, String changelog, String serviceLogin) {
        this.database = database;
        this.schema = schema;
        this.changelog = changelog;
        this.serviceLogin = serviceLogin;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        RenderedMigrations migrations = RenderedMigrations.of(changelog);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            migrate(connection, schema, rights(), migrations);
            connection.commit();
        }
    }

    /** Nobody but the two logins finds anything, and no table that outlives a transaction stands in front of another. */
    private String rights() {
        return """
                do $$ begin
                    execute format('revoke all on database %I from public', current_database());
                    execute format('grant connect on database %I to {login}', current_database());
                end $$;
                revoke all on schema public from public;
                grant usage on schema {schema} to {login};
                alter default privileges in schema {schema} grant select, insert, update, delete on tables to {login};
                alter default privileges in schema {schema} grant usage on sequences to {login};
                """.replace("{schema}", schema).replace("{login}", "\"" + serviceLogin.replace("\"", "\"\"") + "\"");
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
