package org.minsheng.admin;

import java.util.List;
import org.minsheng.tenancy.TenantId;
import org.minsheng.trail.VerifyTrail;
import org.minsheng.trail.VerifyTrail.Place;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Who belongs and who may sign in: tenants, their members, their agreements, and the one issuer of tokens. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EntityScan(basePackageClasses = {AdminApplication.class, TenantId.class})
@EnableScheduling
public class AdminApplication {

    public static void main(String[] args) {
        if (VerifyTrail.isAskedFor(args)) {
            System.exit(VerifyTrail.run(args, AdminApplication::trail, System.out));
        }
        SpringApplication.run(AdminApplication.class, args);
    }

    /** One chain for all congresses: who signs in may belong to several, or to none. */
    private static List<Place> trail(Environment configuration) {
        return List.of(new Place(
                "tenant-admin",
                configuration.getRequiredProperty("spring.datasource.url"),
                configuration.getRequiredProperty("spring.datasource.username"),
                configuration.getRequiredProperty("spring.datasource.password"),
                null,
                "admin"));
    }
}
