package org.minsheng.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.DirectoryGate;
import org.minsheng.tenancy.directory.TenantNotReady;
import org.minsheng.tenancy.directory.TenantState;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.web.TenantGate;

/** Tenants that are there already are brought to the version of the service, each for itself. */
class TenantMigrationTests {

    private static final int AT_2 = 3;

    @Test
    void killed_between_the_schema_and_the_directory_it_is_found_finished() {
        try (Plant plant = new Plant("prepare_killed", "changelog-1.yaml", 2)) {
            plant.city("hangzhou");
            // as it stands when the process dies after the cell's commit and before the directory's
            PostgresForTests.execute(plant.database, "update platform.tenant_directory set version = 0");
            try (Plant restarted = new Plant("prepare_killed", "changelog-1.yaml", 2)) {
                assertThat(state(restarted, "hangzhou")).isEqualTo(TenantState.PREPARING);
                assertThat(restarted.schemas.migrateAll()).isEmpty();
                assertThat(state(restarted, "hangzhou")).isEqualTo(TenantState.READY);
            }
        }
    }

    @Test
    void one_tenant_that_fails_to_migrate_does_not_stop_the_others_and_is_resumed() {
        try (Plant old = new Plant("migrate", "changelog-1.yaml", 2)) {
            List.of("a1", "a2", "a3", "a4", "a5", "a6").forEach(old::city);
            PostgresForTests.execute(old.database, "alter table t_a3.note add column author text");
            try (Plant now = new Plant("migrate", "changelog-2.yaml", 2)) {
                assertThat(state(now, "a1")).isEqualTo(TenantState.PREPARING);
                assertThat(now.schemas.migrateAll()).containsExactly(new TenantId("a3"));
                assertThat(state(now, "a3")).isEqualTo(TenantState.FAILED);
                assertThat(now.directory.serving()).hasSize(5);
                assertThat(now.directory.require(new TenantId("a1")).version()).isEqualTo(AT_2);
                assertThatExceptionOfType(TenantNotReady.class)
                        .isThrownBy(() -> now.directory.cellOf(new TenantId("a3")));

                old.register.changed();
                assertThat(state(old, "a3"))
                        .as("the older service finds the schema that it needs")
                        .isEqualTo(TenantState.READY);

                PostgresForTests.execute(old.database, "alter table t_a3.note drop column author");
                assertThat(now.schemas.migrateAll()).isEmpty();
                assertThat(state(now, "a3")).isEqualTo(TenantState.READY);
            }
        }
    }

    @Test
    void a_failed_tenant_alone_is_not_served_and_is_tried_again_without_a_restart() {
        try (Plant old = new Plant("migrate_again", "changelog-1.yaml", 2)) {
            List.of("a1", "a2").forEach(old::city);
            PostgresForTests.execute(old.database, "alter table t_a2.note add column author text");
            try (Plant now = new Plant("migrate_again", "changelog-2.yaml", 2)) {
                var migration = new TenantMigration(now.schemas, Duration.ofMillis(20), Duration.ofMillis(80));
                var gate = new DirectoryGate(now.directory);
                migration.run(null);
                try {
                    assertThat(gate.admit(new TenantId("a1"))).isEqualTo(TenantGate.Admission.OPEN);
                    assertThat(gate.admit(new TenantId("a2"))).isEqualTo(TenantGate.Admission.NOT_READY);
                    PostgresForTests.execute(old.database, "alter table t_a2.note drop column author");
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> gate.admit(new TenantId("a2")) == TenantGate.Admission.OPEN);
                } finally {
                    migration.destroy();
                }
            }
        }
    }

    @Test
    void liquibase_itself_finds_nothing_left_to_do() throws Exception {
        try (Plant plant = new Plant("liquibase_agrees", "changelog-2.yaml", 2)) {
            plant.city("hangzhou");
            try (Connection connection = PostgresForTests.connect(plant.database, PostgresForTests.CORE_MIGRATOR)) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDefaultSchemaName("t_hangzhou");
                database.setLiquibaseSchemaName("t_hangzhou");
                Liquibase liquibase = new Liquibase(
                        "org/minsheng/tenancy/schema/changelog-2.yaml", new ClassLoaderResourceAccessor(), database);
                assertThat(liquibase.listUnrunChangeSets(new Contexts(), new liquibase.LabelExpression()))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_change_set_edited_after_release_is_refused() {
        try (Plant plant = new Plant("edited", "changelog-1.yaml", 2)) {
            plant.city("hangzhou");
            PostgresForTests.execute(
                    plant.database,
                    "update t_hangzhou.databasechangelog set md5sum = '9:0' where id = 'note';"
                            + "update platform.tenant_directory set version = 0");
            plant.register.changed();
            assertThat(plant.schemas.migrateAll()).containsExactly(new TenantId("hangzhou"));
            assertThat(PostgresForTests.ask(plant.database, "select problem from platform.tenant_directory"))
                    .contains("edited after it had been released");
        }
    }

    private static TenantState state(Plant plant, String slug) {
        return plant.directory.require(new TenantId(slug)).state();
    }
}
