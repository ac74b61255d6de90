package org.minsheng.tenancy.figures;

import org.minsheng.tenancy.cells.Cells;
import org.minsheng.tenancy.cells.CellsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures, for the service that keeps tenants in cells. */
@AutoConfiguration(after = {CellsAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnBean(Cells.class)
class FiguresAutoConfiguration {

    @Bean
    TenantFigures tenantFigures(JdbcClient jdbc, Cells cells) {
        return new TenantFigures(jdbc, cells);
    }
}
