package org.minsheng.tenancy.schema;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.schema.CellsProperties.CellProperties;
import org.minsheng.tenancy.schema.TenantOrder.Wanted;
import org.minsheng.tenancy.testing.PostgresForTests;

/** The schema package put together without Spring, on a database of its own, as one instance of a service has it. */
final class Plant implements AutoCloseable {

    final String database;
    final Cells cells;
    final RenderedMigrations migrations;
    final TenantDirectory directory;
    final TenantSchemas schemas;
    final TenantConnections connections;

    Plant(String database, String changelog, int poolSize) {
        this(
                database,
                changelog,
                new CellsProperties("main", null, Map.of("main", cell(PostgresForTests.cell(database), poolSize)), 4));
    }

    Plant(String database, String changelog, CellsProperties properties) {
        this.database = database;
        cells = new Cells(properties, List.of());
        PlatformSchema.prepare(cells, RenderedMigrations.of("db/platform/changelog.yaml"));
        migrations = RenderedMigrations.of("org/minsheng/tenancy/schema/" + changelog);
        directory = new TenantDirectory(cells.directory(), migrations.version());
        schemas = new TenantSchemas(cells, directory, new TenantRegister(cells), migrations, 4);
        connections = new TenantConnections(cells, directory);
    }

    TenantId city(String slug) {
        return schemas.prepare(order(slug)).id();
    }

    static TenantOrder order(String slug) {
        return new TenantOrder(new TenantId(slug), TenantLevel.CITY, null, slug, List.of(), Wanted.READY);
    }

    static CellProperties cell(String url, int poolSize) {
        return new CellProperties(
                url,
                PostgresForTests.CORE_SERVICE,
                PostgresForTests.password(),
                PostgresForTests.CORE_MIGRATOR,
                PostgresForTests.password(),
                poolSize,
                Duration.ofMinutes(10),
                Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        cells.close();
    }
}
