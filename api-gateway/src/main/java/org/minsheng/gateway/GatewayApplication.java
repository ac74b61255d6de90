package org.minsheng.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Of tenancy the door uses names alone; what it sets up is for services that have tenants' data. */
@SpringBootApplication(
        excludeName = {
            "org.minsheng.tenancy.cells.CellsAutoConfiguration",
            "org.minsheng.tenancy.clocks.ClocksAutoConfiguration",
            "org.minsheng.tenancy.figures.FiguresAutoConfiguration",
            "org.minsheng.tenancy.schema.TenantSchemaAutoConfiguration",
            "org.minsheng.tenancy.web.TenancyWebAutoConfiguration"
        })
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
