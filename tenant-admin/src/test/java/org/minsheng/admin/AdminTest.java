package org.minsheng.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.minsheng.admin.congresses.TestRegions;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.endpoints.testing.AsDescribed;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on real PostgreSQL and Redis, called through MockMvc. All such tests share one context and one
 * database, so each makes tenants and people of its own ({@link TestTenants}, {@link Tokens}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestServers.class)
@Import({
    AsDescribed.class,
    KilledBackend.class,
    Postbox.class,
    TestTenants.class,
    Tokens.class,
    TestPeople.class,
    TestRegions.class,
    Congresses.class
})
public @interface AdminTest {}
