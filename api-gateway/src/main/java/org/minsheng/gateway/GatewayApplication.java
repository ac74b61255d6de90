package org.minsheng.gateway;

import org.minsheng.tenancy.openapi.OpenApiAutoConfiguration;
import org.minsheng.tenancy.schema.TenantSchemaAutoConfiguration;
import org.minsheng.tenancy.time.BusinessClockAutoConfiguration;
import org.minsheng.tenancy.web.TenancyWebAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Of tenancy the door uses names alone; what it sets up is for services that have tenants' data. */
@SpringBootApplication(
        exclude = {
            BusinessClockAutoConfiguration.class,
            OpenApiAutoConfiguration.class,
            TenancyWebAutoConfiguration.class,
            TenantSchemaAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
