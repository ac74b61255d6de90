package org.minsheng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.helm.Chart.DEFAULTS;
import static org.minsheng.helm.Chart.SERVICES;
import static org.minsheng.helm.Chart.configuration;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.helm.Rendered.Node;

/** What a pod of each service gets and what it may do. */
class PodTests {

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "platform-core", "tenant-admin"})
    void no_pod_runs_as_root_or_writes_to_its_image(String service) {
        Node deployment = DEFAULTS.one("Deployment", "minsheng-" + service);

        assertThat(deployment.podSpec().at("securityContext", "runAsNonRoot").value())
                .isEqualTo(true);
        Node container = deployment.container().at("securityContext");
        assertThat(container.at("readOnlyRootFilesystem").value()).isEqualTo(true);
        assertThat(container.at("allowPrivilegeEscalation").value()).isEqualTo(false);
        assertThat(container.at("capabilities", "drop").items()).containsExactly("ALL");
        assertThat(deployment.podSpec().at("automountServiceAccountToken").value())
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "platform-core", "tenant-admin"})
    void every_pod_is_probed_and_says_what_it_needs(String service) {
        Node container = DEFAULTS.one("Deployment", "minsheng-" + service).container();

        assertThat(container.at("startupProbe", "httpGet", "path").value()).isEqualTo("/actuator/health/liveness");
        assertThat(container.at("livenessProbe", "httpGet", "path").value()).isEqualTo("/actuator/health/liveness");
        assertThat(container.at("readinessProbe", "httpGet", "path").value()).isEqualTo("/actuator/health/readiness");
        assertThat(container.at("readinessProbe", "httpGet", "port").value()).isEqualTo("management");
        assertThat(container.at("resources", "requests").has("cpu")).isTrue();
        assertThat(container.at("resources", "requests").has("memory")).isTrue();
        assertThat(container.at("resources", "limits").has("memory")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "platform-core", "tenant-admin"})
    void addresses_are_believed_as_far_as_proxies_of_ours_wrote_them(String service) {
        // "framework" would take the first of X-Forwarded-For, which is the browser's own to write, and "native" of the
        // gateway
        // the last that is not private, which is the browser's where the ingress sees private ones alone
        String configuration = DEFAULTS.one("ConfigMap", "minsheng-" + service)
                .at("data", "application.yaml")
                .text();
        if (service.equals("api-gateway")) {
            assertThat(configuration).contains("forward-headers-strategy: none").contains("proxies: 1");
        } else {
            assertThat(configuration).contains("forward-headers-strategy: native");
        }
    }

    @Test
    void whoever_issues_tokens_knows_when_people_sign_in_anew() {
        String configuration = DEFAULTS.one("ConfigMap", "minsheng-tenant-admin")
                .at("data", "application.yaml")
                .text();
        assertThat(configuration).contains("sessions:\n    lifetime: 12h");
    }

    @Test
    void each_service_gets_only_the_secrets_it_needs_named_as_the_properties_they_set() {
        assertThat(secretFiles("api-gateway")).containsExactly("minsheng.auth.client-secret");
        assertThat(secretFiles("platform-core"))
                .containsExactlyInAnyOrder(
                        "minsheng.cells.main.username",
                        "minsheng.cells.main.password",
                        "minsheng.cells.main.migrator-username",
                        "minsheng.cells.main.migrator-password",
                        "minsheng.auth.client-secret");
        assertThat(secretFiles("tenant-admin"))
                .contains(
                        "spring.datasource.password",
                        "minsheng.migrator.username",
                        "minsheng.migrator.password",
                        "minsheng.clients.api-gateway.secret")
                .doesNotContain("minsheng.cells.main.password", "minsheng.operator.password");
        assertThat(DEFAULTS.one("Deployment", "minsheng-platform-core").text()).doesNotContain("signing-key");
    }

    @Test
    void files_lie_on_a_volume_that_is_given_and_in_no_pod() {
        String core = DEFAULTS.one("Deployment", "minsheng-platform-core").text();
        assertThat(core).contains("claimName=minsheng-files", "mountPath=/var/lib/minsheng/files");
        assertThat(DEFAULTS.one("Deployment", "minsheng-tenant-admin").text()).doesNotContain("minsheng-files");
        assertThat(configuration(DEFAULTS, "platform-core")
                        .at("minsheng", "files", "folder")
                        .value())
                .isEqualTo("/var/lib/minsheng/files");
    }

    @Test
    void files_lie_in_a_bucket_where_one_is_named_and_its_keys_are_secrets() {
        Rendered bucket = Rendered.with(template -> template.set("files.bucket.name", "files")
                .set("files.bucket.endpoint", "http://s3.internal:9000")
                .set("files.bucket.secretName", "bucket-keys"));
        assertThat(bucket.one("Deployment", "minsheng-platform-core").text())
                .contains("name=bucket-keys", "path=minsheng.files.bucket.secret-key")
                .doesNotContain("claimName");
        Node files = configuration(bucket, "platform-core").at("minsheng", "files");
        assertThat(files.at("bucket", "endpoint").value()).isEqualTo("http://s3.internal:9000");
        assertThat(bucket.one("NetworkPolicy", "minsheng-platform-core").text()).contains("port=9000");
    }

    @Test
    void the_configuration_is_what_the_services_read() {
        Node core = configuration(DEFAULTS, "platform-core");
        Node admin = configuration(DEFAULTS, "tenant-admin");

        assertThat(core.at("minsheng", "issuer").value()).isEqualTo("https://minsheng.example.org/auth");
        assertThat(core.at("minsheng", "auth", "jwk-set-uri").value())
                .isEqualTo("http://minsheng-tenant-admin:8080/auth/oauth2/jwks");
        assertThat(core.at("minsheng", "cells", "main", "url").value())
                .isEqualTo("jdbc:postgresql://postgresql:5432/minsheng_core");
        assertThat(core.at("management", "server", "port").value()).isEqualTo(9090);
        assertThat(core.at("management").has("tracing"))
                .as("no traces unless configured")
                .isFalse();
        assertThat(admin.at("spring", "datasource", "url").value())
                .isEqualTo("jdbc:postgresql://postgresql:5432/minsheng_admin");
        assertThat(admin.at("minsheng", "services", "platform-core").value())
                .isEqualTo("http://minsheng-platform-core:8080");
    }

    @Test
    void a_changed_configuration_is_a_new_pod() {
        Rendered changed = Rendered.with(template -> template.set("redis.port", 6399));

        for (String service : SERVICES) {
            assertThat(checksum(changed, service)).isNotEqualTo(checksum(DEFAULTS, service));
        }
    }

    private List<String> secretFiles(String service) {
        Node sources =
                DEFAULTS.one("Deployment", "minsheng-" + service).podSpec().at("volumes", 2, "projected", "sources");
        return sources.items().stream()
                .flatMap(source -> new Node(source).at("secret", "items").items().stream())
                .map(item -> new Node(item).at("path").text())
                .toList();
    }

    private static String checksum(Rendered rendered, String service) {
        return rendered.one("Deployment", "minsheng-" + service)
                .at("spec", "template", "metadata", "annotations", "checksum/configuration")
                .text();
    }
}
