package org.minsheng.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.testing.RedisForTests;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL, one Redis and one signing key for all tests of this JVM. */
class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SECRET = "a-secret-of-tests-only-";
    private static final Path SIGNING_KEY = signingKey();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(RedisForTests.properties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .and(
                        "spring.datasource.url="
                                + PostgresForTests.database("minsheng_admin", "admin_migrator", "admin_service"),
                        "minsheng.migrator.username=admin_migrator",
                        "minsheng.migrator.password=" + PostgresForTests.password(),
                        "spring.datasource.username=admin_service",
                        "spring.datasource.password=" + PostgresForTests.password(),
                        "minsheng.signing-key=file:" + SIGNING_KEY,
                        "minsheng.clients.api-gateway.secret=" + SECRET + "api-gateway",
                        "minsheng.clients.platform-core.secret=" + SECRET + "platform-core",
                        "minsheng.operator.login=operator",
                        "minsheng.operator.password=first-password-of-tests",
                        "minsheng.services.platform-core=" + FakeCore.instance().address(),
                        "minsheng.provisioning.sweep=100ms",
                        "minsheng.provisioning.first-pause=50ms",
                        "minsheng.provisioning.longest-pause=400ms",
                        "minsheng.provisioning.lease=2s",
                        "minsheng.linkage.sweep=100ms",
                        "minsheng.linkage.patience=1s",
                        "minsheng.linkage.longest-pause=400ms",
                        "minsheng.business-date=2020-08-12",
                        "logging.structured.format.console=")
                .applyTo(context);
    }

    private static Path signingKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            String body = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Path pem = Files.createTempFile("signing-key", ".pem");
            pem.toFile().deleteOnExit();
            return Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
