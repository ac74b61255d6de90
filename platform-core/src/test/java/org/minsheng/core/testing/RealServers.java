package org.minsheng.core.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.testing.RedisForTests;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the service at the servers for tests. */
public class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The database of all tests of this module. */
    public static final String DATABASE = "minsheng_core";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(PostgresForTests.coreProperties(DATABASE));
        properties.putAll(RedisForTests.properties());
        properties.put("minsheng.auth.client-secret", UUID.randomUUID().toString());
        properties.put("minsheng.business-clock-file", BusinessTime.kept().toString());
        properties.put("minsheng.files.folder", "target/files");
        // tests drive the exchange and its clocks by hand, so that they can look at it between any two steps
        properties.put("minsheng.exchange.automatic", "false");
        properties.put("minsheng.clocks.automatic", "false");
        properties.put("minsheng.clocks.ring-heard-within", "0s");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real servers", properties));
    }
}
