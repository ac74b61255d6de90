package org.minsheng.admin;

import org.minsheng.tenancy.schema.ServiceSchema;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema belongs to a login that nothing but migrations uses: the service can't alter what it has to keep. */
@Configuration
@Import(DatabaseInitializationDependencyConfigurer.class)
class AdminSchema {

    @Bean
    ServiceSchema schema(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String service,
            @Value("${minsheng.migrator.username}") String migrator,
            @Value("${minsheng.migrator.password}") String password) {
        return new ServiceSchema(
                new DriverManagerDataSource(url, migrator, password), "admin", "db/changelog.yaml", service);
    }
}
