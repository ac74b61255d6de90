package org.minsheng.admin;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import redis.embedded.RedisServer;

/** One PostgreSQL, one Redis and one signing key for all tests of this JVM. */
class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SECRET = "a-secret-of-tests-only";

    private static final TestPropertyValues PROPERTIES = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PROPERTIES.applyTo(context);
    }

    private static TestPropertyValues start() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role admin_service login password 'admin'");
                statement.execute("create database minsheng_admin owner admin_service");
            }
            int redisPort = freePort();
            RedisServer redis = RedisServer.newRedisServer()
                    .port(redisPort)
                    .setting("save \"\"")
                    .build();
            redis.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, redis)));
            return TestPropertyValues.of(
                    "spring.datasource.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/minsheng_admin",
                    "spring.datasource.username=admin_service",
                    "spring.datasource.password=admin",
                    "spring.data.redis.port=" + redisPort,
                    "minsheng.signing-key=file:" + signingKey(),
                    "minsheng.clients.api-gateway.secret=" + SECRET + "-api-gateway",
                    "minsheng.clients.platform-core.secret=" + SECRET + "-platform-core",
                    "minsheng.clients.tenant-admin.secret=" + SECRET + "-tenant-admin",
                    "minsheng.first-operator.login=operator",
                    "minsheng.first-operator.password=first-password-of-tests",
                    "minsheng.services.platform-core=" + FakeCore.instance().address(),
                    "minsheng.provisioning.sweep=100ms",
                    "minsheng.provisioning.first-pause=50ms",
                    "minsheng.provisioning.longest-pause=400ms",
                    "minsheng.provisioning.lease=2s",
                    "minsheng.linkage.sweep=100ms",
                    "minsheng.linkage.patience=1s",
                    "minsheng.linkage.longest-pause=400ms",
                    "minsheng.business-date=2020-08-12",
                    "logging.structured.format.console=");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The servers for tests did not start", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres, RedisServer redis) {
        try {
            redis.stop();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path signingKey() throws IOException {
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
        }
    }
}
