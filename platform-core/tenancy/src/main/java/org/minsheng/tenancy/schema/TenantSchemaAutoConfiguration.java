package org.minsheng.tenancy.schema;

import java.time.Duration;
import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.cells.CellsAutoConfiguration;
import org.minsheng.tenancy.cells.CellsProperties;
import org.minsheng.tenancy.directory.DirectoryGate;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantRegister;
import org.minsheng.tenancy.revocation.Revocations;
import org.minsheng.tenancy.web.TenantGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** A schema and a role per tenant, for the service that keeps tenants in cells. */
@AutoConfiguration(after = CellsAutoConfiguration.class)
@ConditionalOnBean(Cells.class)
class TenantSchemaAutoConfiguration {

    private static final String TENANT_CHANGELOG = "db/tenant/changelog.yaml";

    @Bean
    @ConditionalOnMissingBean
    RenderedMigrations tenantMigrations() {
        return RenderedMigrations.of(TENANT_CHANGELOG);
    }

    @Bean
    TenantDirectory tenantDirectory(Cells cells, RenderedMigrations tenantMigrations) {
        PlatformSchema.prepare(cells);
        return new TenantDirectory(cells.platform(cells.home()), tenantMigrations.version());
    }

    /** After the directory, which prepares the schema that both are in. */
    @Bean
    Revocations revocations(Cells cells, TenantDirectory directory) {
        return new Revocations(cells.platform(cells.home()));
    }

    @Bean
    TenantSchemas tenantSchemas(
            Cells cells, TenantDirectory directory, RenderedMigrations migrations, CellsProperties properties) {
        TenantRegister register =
                new TenantRegister(cells.migrator(cells.home()).untenanted(), cells.ofNewCities(), directory);
        return new TenantSchemas(cells, directory, register, migrations, properties.migrationsAtOnce());
    }

    @Bean
    TenantMigration tenantMigration(
            TenantSchemas schemas, @Value("${minsheng.migration-retry:10s}") Duration firstPause) {
        return new TenantMigration(schemas, firstPause, Duration.ofMinutes(10));
    }

    @Bean
    @ConditionalOnMissingBean
    TenantGate tenantGate(TenantDirectory directory) {
        return new DirectoryGate(directory);
    }
}
