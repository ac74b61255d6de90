package org.minsheng.tenancy.cells;

import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Connections as a tenant, for the service that says which cells it has. */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@ConditionalOnProperty("minsheng.home-cell")
@EnableConfigurationProperties(CellsProperties.class)
public class CellsAutoConfiguration {

    @Bean
    Cells cells(CellsProperties properties, ObjectProvider<PoolSettings> settings) {
        return new Cells(properties, settings.orderedStream().toList());
    }

    @Bean
    DataSource tenantDataSource() {
        return new TenantDataSource();
    }

    @Bean
    HibernatePropertiesCustomizer tenantsInHibernate(Cells cells, TenantDirectory directory) {
        return settings -> {
            settings.put(
                    MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, new TenantConnections(cells, directory));
            settings.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new SessionTenant());
            settings.put(
                    JdbcSettings.CONNECTION_HANDLING,
                    PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION);
            // the connection is taken, and the role with it, by the first statement and not before
            settings.put(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
        };
    }
}
