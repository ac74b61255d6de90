package org.minsheng.standalone;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.minsheng.standalone.folder.DataFolder;
import org.minsheng.standalone.sample.SampleClock;

/** What each service is told, by the same properties that a real installation sets. */
final class Configuration {

    private final Options options;
    private final DataFolder folder;
    private final Redis redis;

    Configuration(Options options, DataFolder folder, Redis redis) {
        this.options = options;
        this.folder = folder;
        this.redis = redis;
    }

    Map<String, Object> platformCore(Postgres postgres) {
        Map<String, Object> all = shared(options.ports().platformCore());
        all.put("minsheng.cells.main.url", postgres.url("minsheng_core"));
        all.put("minsheng.cells.main.username", "core_service");
        all.put("minsheng.cells.main.password", folder.password("core_service"));
        all.put("minsheng.cells.main.migrator-username", "core_migrator");
        all.put("minsheng.cells.main.migrator-password", folder.password("core_migrator"));
        all.put("minsheng.auth.client-secret", folder.password("client.platform-core"));
        all.put("minsheng.business-clock-file", new SampleClock(folder).file().toString());
        all.put("minsheng.files.folder", folder.resolve("files").toString());
        // with less memory than an installation has
        all.put("minsheng.files.files-at-once", 4);
        all.put("minsheng.files.pictures-at-once", 1);
        return all;
    }

    Map<String, Object> tenantAdmin(Postgres postgres) throws IOException {
        Map<String, Object> all = shared(options.ports().tenantAdmin());
        all.put("spring.datasource.url", postgres.url("minsheng_admin"));
        all.put("spring.datasource.username", "admin_service");
        all.put("spring.datasource.password", folder.password("admin_service"));
        all.put("minsheng.migrator.username", "admin_migrator");
        all.put("minsheng.migrator.password", folder.password("admin_migrator"));
        all.put("minsheng.clients.platform-core.secret", folder.password("client.platform-core"));
        all.put("minsheng.clients.tenant-admin.secret", folder.password("client.tenant-admin"));
        all.put("minsheng.clients.api-gateway.secret", folder.password("client.api-gateway"));
        all.put("minsheng.signing-key", folder.signingKey().toUri().toString());
        all.put("minsheng.operator.login", "operator");
        // whoever tries the sample out shall not need a phone for it
        all.put("minsheng.sign-in.operators-need-second-factor", false);
        // nor a second operator
        all.put("minsheng.operators-need-second-person", false);
        all.put("minsheng.operator.password", folder.password("first-operator"));
        all.put("minsheng.business-clock-file", new SampleClock(folder).file().toString());
        return all;
    }

    Map<String, Object> gateway() {
        Map<String, Object> all = shared(options.ports().gateway());
        all.put("minsheng.auth.client-secret", folder.password("client.api-gateway"));
        // everybody on this machine comes from one address, the sample year as well
        all.put("minsheng.limits.address", 60_000);
        all.put("minsheng.limits.sign-in", 6_000);
        all.put("minsheng.limits.invitation", 6_000);
        return all;
    }

    private Map<String, Object> shared(int port) {
        Ports ports = options.ports();
        String outside = "http://localhost:" + ports.gateway();
        String admin = "http://127.0.0.1:" + ports.tenantAdmin();
        Map<String, Object> all = new HashMap<>();
        all.put("server.address", "127.0.0.1");
        all.put("server.port", port);
        all.put("management.server.address", "127.0.0.1");
        all.put("management.server.port", Ports.managementOf(port));
        all.put("spring.data.redis.host", "127.0.0.1");
        all.put("spring.data.redis.port", redis.port());
        all.put("spring.data.redis.password", redis.password());
        all.put("minsheng.public-address", outside);
        all.put("minsheng.issuer", outside + "/auth");
        all.put("minsheng.auth.jwk-set-uri", admin + "/auth/oauth2/jwks");
        all.put("minsheng.auth.token-uri", admin + "/auth/oauth2/token");
        all.put("minsheng.services.platform-core", "http://127.0.0.1:" + ports.platformCore());
        all.put("minsheng.services.tenant-admin", admin);
        return all;
    }
}
