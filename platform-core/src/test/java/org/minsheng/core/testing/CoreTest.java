package org.minsheng.core.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.minsheng.endpoints.testing.AsDescribed;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a real PostgreSQL and a real Redis, asked through MockMvc. Servers and context are shared by all
 * such tests of a JVM, so take tenants of your own: {@link TestTenants#fresh}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// readable log lines; JSON is for machines
@SpringBootTest(
        properties = {"logging.structured.format.console=", "logging.level.io.zonky=WARN", "management.server.port="})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RealServers.class)
@Import({TestTenants.class, TestIssuer.class, WhoAmI.class, AsDescribed.class})
public @interface CoreTest {}
