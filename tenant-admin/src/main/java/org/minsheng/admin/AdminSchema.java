package org.minsheng.admin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes and migrates the schema in one transaction. Liquibase by itself commits each change before it notes it, and keeps
 * its lock as a row: a process killed between any two of these never starts again. So it is given a connection that commits
 * once, at the end, under a lock that ends with its holder.
 */
@Configuration
class AdminSchema {

    private static final String SCHEMA = "admin";
    // any number will do, as long as every version of the service takes the same
    private static final long ONE_AT_A_TIME = 7_165_038_110_012_021L;

    @Bean
    SpringLiquibase liquibase(DataSource dataSource, @Value("${spring.liquibase.change-log}") String changeLog) {
        var liquibase = new Whole(dataSource);
        liquibase.setDataSource(dataSource);
        liquibase.setChangeLog(changeLog);
        liquibase.setDefaultSchema(SCHEMA);
        liquibase.setLiquibaseSchema(SCHEMA);
        return liquibase;
    }

    private static final class Whole extends SpringLiquibase {

        private final DataSource admin;

        Whole(DataSource admin) {
            this.admin = admin;
        }

        @Override
        public void afterPropertiesSet() throws LiquibaseException {
            try (Connection connection = admin.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
                statement.execute("create schema if not exists " + SCHEMA);
                forgetTheDead(statement);
                setDataSource(new SingleConnectionDataSource(InOneTransaction.over(connection), true));
                super.afterPropertiesSet();
                connection.commit();
            } catch (SQLException e) {
                throw new LiquibaseException("The schema " + SCHEMA + " could not be prepared", e);
            }
        }
    }

    /** A lock that an earlier version of this service left behind. */
    private static void forgetTheDead(Statement statement) throws SQLException {
        statement.execute("""
                do $$ begin
                    if to_regclass('%1$s.databasechangeloglock') is not null then
                        update %1$s.databasechangeloglock
                        set locked = false, lockgranted = null, lockedby = null where locked;
                    end if;
                end $$
                """.formatted(SCHEMA));
    }

    /** A connection whose commits are only marks that a rollback goes back to: the one commit is for whoever lends it. */
    private static final class InOneTransaction implements InvocationHandler {

        private final Connection lent;
        private Savepoint mark;

        private InOneTransaction(Connection lent) throws SQLException {
            this.lent = lent;
            this.mark = lent.setSavepoint();
        }

        static Connection over(Connection lent) throws SQLException {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new InOneTransaction(lent));
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "commit" -> {
                    lent.releaseSavepoint(mark);
                    mark = lent.setSavepoint();
                    return null;
                }
                case "rollback" -> {
                    lent.rollback(mark);
                    return null;
                }
                case "setAutoCommit", "close" -> {
                    return null;
                }
                default -> {
                    try {
                        return method.invoke(lent, arguments);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }
            }
        }
    }
}
