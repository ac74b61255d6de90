package org.minsheng.core;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service of the livelihood-project year; {@code web} is what all its endpoints keep to. */
@SpringBootApplication
@Modulithic(systemName = "platform-core", sharedModules = "web")
public class CoreApplication {

    public static void main(String[] args) {
        SpringApplication.run(CoreApplication.class, args);
    }
}
