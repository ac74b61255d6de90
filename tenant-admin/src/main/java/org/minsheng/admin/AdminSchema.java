package org.minsheng.admin;

import javax.sql.DataSource;
import org.minsheng.tenancy.schema.ServiceSchema;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration
@Import(DatabaseInitializationDependencyConfigurer.class)
class AdminSchema {

    @Bean
    ServiceSchema schema(DataSource database) {
        return new ServiceSchema(database, "admin", "db/changelog.yaml");
    }
}
