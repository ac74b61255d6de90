package org.minsheng.tenancy.clocks;

import java.time.Clock;
import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.cells.CellsAutoConfiguration;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks, for the service that keeps tenants in cells. */
@AutoConfiguration(after = {CellsAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnBean(Cells.class)
@EnableConfigurationProperties(ClockProperties.class)
class ClocksAutoConfiguration {

    @Bean
    Clocks clocks(JdbcClient jdbc, ClockProperties settings) {
        return new Clocks(jdbc, settings.ringHeardWithin());
    }

    @Bean
    Clockwork clockwork(
            Cells cells,
            TenantDirectory directory,
            Clock businessTime,
            ClockProperties settings,
            ObjectProvider<OnStrike> kinds) {
        return new Clockwork(
                new ClockCells(cells, directory, businessTime),
                new Strikes(directory, kinds.orderedStream().toList()),
                settings);
    }
}
