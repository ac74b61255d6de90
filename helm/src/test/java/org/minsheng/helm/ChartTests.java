package org.minsheng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.helm.Rendered.Node;
import org.yaml.snakeyaml.Yaml;

class ChartTests {

    static final Path PRODUCTION_VALUES = Rendered.CHART.resolve("examples/production.yaml");
    static final List<String> SERVICES = List.of("api-gateway", "platform-core", "tenant-admin");

    static final Rendered defaults = Rendered.with(template -> template);
    static final Rendered production = Rendered.with(template -> template.withValuesFile(PRODUCTION_VALUES));

    @Test
    void the_chart_lints_strictly() {
        LintResult result = new Helm(Rendered.CHART).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void three_services_are_deployed_reachable_scaled_and_protected() {
        for (String kind : List.of(
                "Deployment",
                "Service",
                "ConfigMap",
                "HorizontalPodAutoscaler",
                "PodDisruptionBudget",
                "NetworkPolicy")) {
            assertThat(defaults.ofKind(kind))
                    .as(kind)
                    .extracting(object -> Rendered.map(object.get("metadata")).get("name"))
                    .containsExactlyInAnyOrder(
                            "minsheng-api-gateway", "minsheng-platform-core", "minsheng-tenant-admin");
        }
        assertThat(defaults.ofKind("Ingress")).hasSize(1);
        assertThat(defaults.ofKind("Secret"))
                .as("secrets come by reference only")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "platform-core", "tenant-admin"})
    void no_pod_runs_as_root_or_writes_to_its_image(String service) {
        Node deployment = defaults.one("Deployment", "minsheng-" + service);

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
        Node container = defaults.one("Deployment", "minsheng-" + service).container();

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
        // "framework" would take the first of X-Forwarded-For, which is the browser's own to write
        assertThat(defaults.one("ConfigMap", "minsheng-" + service)
                        .at("data", "application.yaml")
                        .text())
                .contains("forward-headers-strategy: native");
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
                .contains("spring.datasource.password", "minsheng.clients.api-gateway.secret")
                .doesNotContain("minsheng.cells.main.password", "minsheng.operator.password");
        assertThat(defaults.one("Deployment", "minsheng-platform-core").text()).doesNotContain("signing-key");
    }

    @Test
    void the_configuration_is_what_the_services_read() {
        Node core = configuration(defaults, "platform-core");
        Node admin = configuration(defaults, "tenant-admin");

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
    void only_the_gateway_is_reached_from_outside() {
        Node ingress = defaults.one("Ingress", "minsheng-api-gateway").at("spec", "rules", 0);
        assertThat(ingress.at("host").value()).isEqualTo("minsheng.example.org");
        assertThat(ingress.at("http", "paths", 0, "backend", "service", "name").value())
                .isEqualTo("minsheng-api-gateway");

        Node core = production.one("NetworkPolicy", "minsheng-platform-core").at("spec", "ingress", 0);
        assertThat(core.at("from").items())
                .as("gateway and tenant-admin, by their labels")
                .extracting(from -> new Node(from)
                        .at("podSelector", "matchLabels", "app.kubernetes.io/name")
                        .value())
                .containsExactlyInAnyOrder("api-gateway", "tenant-admin");
        assertThat(core.at("ports").items()).isEqualTo(List.of(Map.of("port", 8080)));
    }

    @Test
    void production_opens_connections_only_to_its_data_networks_and_ports() {
        Node egress = production.one("NetworkPolicy", "minsheng-platform-core").at("spec", "egress", 2);

        assertThat(egress.at("to", 0, "ipBlock", "cidr").value()).isEqualTo("10.20.0.0/16");
        assertThat(egress.at("ports").items())
                .extracting(port -> new Node(port).at("port").value())
                .containsExactly(5432, 6432, 6380, 4318);
    }

    @Test
    void production_has_its_own_cells_images_traces_mail_and_certificate() {
        Node core = configuration(production, "platform-core");
        assertThat(Rendered.map(core.at("minsheng", "cells").value())).containsOnlyKeys("main", "south");
        assertThat(core.at("management", "opentelemetry", "tracing", "export", "otlp", "endpoint")
                        .value())
                .isEqualTo("http://otel-collector.observability:4318/v1/traces");
        assertThat(production
                        .one("Deployment", "minsheng-platform-core")
                        .container()
                        .at("image")
                        .value())
                .isEqualTo("images.example.cn/minsheng/minsheng-platform-core:0.1.0");
        assertThat(configuration(production, "tenant-admin")
                        .at("spring", "mail", "host")
                        .value())
                .isEqualTo("mail.example.cn");
        assertThat(production
                        .one("Ingress", "minsheng-api-gateway")
                        .at("spec", "tls", 0, "secretName")
                        .value())
                .isEqualTo("minsheng-tls");
        assertThat(production
                        .one("HorizontalPodAutoscaler", "minsheng-platform-core")
                        .at("spec", "maxReplicas")
                        .value())
                .isEqualTo(16);
    }

    @Test
    void a_single_pod_without_autoscaling_has_no_budget_that_would_block_its_node() {
        Rendered single = Rendered.with(
                template -> template.set("admin.autoscaling.enabled", false).set("admin.replicas", 1));

        assertThat(single.one("Deployment", "minsheng-tenant-admin")
                        .at("spec", "replicas")
                        .value())
                .isEqualTo(1);
        assertThat(single.ofKind("PodDisruptionBudget")).hasSize(2);
        assertThat(single.ofKind("HorizontalPodAutoscaler")).hasSize(2);
    }

    @Test
    void a_changed_configuration_is_a_new_pod() {
        Rendered changed = Rendered.with(template -> template.set("redis.port", 6399));

        for (String service : SERVICES) {
            assertThat(checksum(changed, service)).isNotEqualTo(checksum(defaults, service));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"publicAddress=minsheng.example.org", "core.replicas=0", "image.pullPolicy=Sometimes", "cor.x=1"
            })
    void a_value_that_makes_no_sense_is_refused(String assignment) {
        String[] parts = assignment.split("=", 2);

        assertThatThrownBy(() -> Rendered.with(template -> template.set(parts[0], parts[1])))
                .hasMessageContaining(parts[0].split("\\.")[0]);
    }

    private List<String> secretFiles(String service) {
        Node sources =
                defaults.one("Deployment", "minsheng-" + service).podSpec().at("volumes", 2, "projected", "sources");
        return sources.items().stream()
                .flatMap(source -> new Node(source).at("secret", "items").items().stream())
                .map(item -> new Node(item).at("path").text())
                .toList();
    }

    private static Node configuration(Rendered rendered, String service) {
        return new Node(new Yaml()
                .load(rendered.one("ConfigMap", "minsheng-" + service)
                        .at("data", "application.yaml")
                        .text()));
    }

    private static String checksum(Rendered rendered, String service) {
        return rendered.one("Deployment", "minsheng-" + service)
                .at("spec", "template", "metadata", "annotations", "checksum/configuration")
                .text();
    }
}
