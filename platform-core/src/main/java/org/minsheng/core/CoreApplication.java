package org.minsheng.core;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service of the livelihood-project year. Its folders are floors; the modules stand on them, each in a package that says so. */
@SpringBootApplication
@Modulithic(systemName = "platform-core")
public class CoreApplication {

    public static void main(String[] args) {
        SpringApplication.run(CoreApplication.class, args);
    }
}
