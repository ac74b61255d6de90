package org.minsheng.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ServiceSchemaTests {

    private static final String DATABASE = "service_schema";
    private static final String OWNER = "service_schema_owner";
    private static final String SERVICE = "service_schema_login";
    private static final String CHANGES = "org/minsheng/tenancy/schema/changelog-1.yaml";

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            PostgresForTests.database(DATABASE, OWNER, SERVICE), OWNER, PostgresForTests.password());

    @Test
    void starting_again_changes_nothing() throws Exception {
        ServiceSchema schema = new ServiceSchema(database, "again", CHANGES, SERVICE);
        schema.afterPropertiesSet();
        ask("update again.note set text = 'kept' returning 1");
        schema.afterPropertiesSet();
        assertThat(ask("select text from again.note")).isEqualTo("kept");
        assertThat(ask("select count(*) from again.databasechangelog")).isEqualTo("2");
    }

    @Test
    void instances_that_start_together_make_it_once() throws Exception {
        Callable<@Nullable Object> start = () -> {
            new ServiceSchema(database, "together", CHANGES, SERVICE).afterPropertiesSet();
            return null;
        };
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var started : instances.invokeAll(Collections.nCopies(6, start))) {
                started.get();
            }
        }
        assertThat(ask("select count(*) from together.note")).isEqualTo("1");
    }

    @Test
    @Timeout(60)
    void an_instance_starts_although_another_was_killed_while_it_migrated() throws Exception {
        try (Connection dying = database.getConnection()) {
            dying.setAutoCommit(false);
            ServiceSchema.migrate(dying, "killed", "", RenderedMigrations.of(CHANGES));
            ask("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + OWNER + "'");
            assertThatThrownBy(dying::commit).isInstanceOf(SQLException.class);
        }
        assertThat(ask("select to_regnamespace('killed')")).isNull();
        new ServiceSchema(database, "killed", CHANGES, SERVICE).afterPropertiesSet();
        assertThat(ask("select count(*) from killed.note")).isEqualTo("1");
    }

    @Test
    void of_a_migration_that_breaks_off_nothing_is_left() throws Exception {
        new ServiceSchema(database, "whole", CHANGES, SERVICE).afterPropertiesSet();
        ServiceSchema broken =
                new ServiceSchema(database, "whole", "org/minsheng/tenancy/schema/breaks-off.sql", SERVICE);
        assertThatThrownBy(broken::afterPropertiesSet).isInstanceOf(SQLException.class);
        assertThat(ask("select to_regclass('whole.made_before_the_end')")).isNull();
        assertThat(ask("select count(*) from whole.databasechangelog")).isEqualTo("2");
        new ServiceSchema(database, "whole", CHANGES, SERVICE).afterPropertiesSet();
    }

    private static @Nullable String ask(String sql) {
        return PostgresForTests.ask(DATABASE, sql);
    }
}
