package org.minsheng.core;

import org.minsheng.trail.TrailsOfTenants;
import org.minsheng.trail.VerifyTrail;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service of the livelihood-project year. Its folders are floors; the modules stand on them, each in a package that says so. */
@SpringBootApplication
@Modulithic(systemName = "platform-core")
public class CoreApplication {

    public static void main(String[] args) {
        if (VerifyTrail.isAskedFor(args)) {
            System.exit(VerifyTrail.run(args, TrailsOfTenants::of, System.out));
        }
        SpringApplication.run(CoreApplication.class, args);
    }
}
