package org.minsheng.tenancy.schema;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Migrates all tenants at start-up, before the service says that it is ready. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TenantMigration implements ApplicationRunner {

    private final TenantSchemas schemas;

    TenantMigration(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        schemas.migrateAll();
    }
}
