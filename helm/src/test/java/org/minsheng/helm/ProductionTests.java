package org.minsheng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.helm.Chart.DEFAULTS;
import static org.minsheng.helm.Chart.PRODUCTION;
import static org.minsheng.helm.Chart.configuration;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.helm.Rendered.Node;

/** The example of an installation: who reaches what, and what is its own. */
class ProductionTests {

    @Test
    void only_the_gateway_is_reached_from_outside() {
        Node ingress = DEFAULTS.one("Ingress", "minsheng-api-gateway").at("spec", "rules", 0);
        assertThat(ingress.at("host").value()).isEqualTo("minsheng.example.org");
        assertThat(ingress.at("http", "paths", 0, "backend", "service", "name").value())
                .isEqualTo("minsheng-api-gateway");

        Node core = PRODUCTION.one("NetworkPolicy", "minsheng-platform-core").at("spec", "ingress", 0);
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
        Node egress = PRODUCTION.one("NetworkPolicy", "minsheng-platform-core").at("spec", "egress", 2);

        assertThat(egress.at("to", 0, "ipBlock", "cidr").value()).isEqualTo("10.20.0.0/16");
        assertThat(egress.at("ports").items())
                .extracting(port -> new Node(port).at("port").value())
                .containsExactly(5432, 6432, 9000, 6380, 4318);
    }

    @Test
    void production_has_its_own_cells_images_traces_mail_and_certificate() {
        Node core = configuration(PRODUCTION, "platform-core");
        assertThat(Rendered.map(core.at("minsheng", "cells").value())).containsOnlyKeys("main", "south");
        assertThat(core.at("management", "opentelemetry", "tracing", "export", "otlp", "endpoint")
                        .value())
                .isEqualTo("http://otel-collector.observability:4318/v1/traces");
        assertThat(PRODUCTION
                        .one("Deployment", "minsheng-platform-core")
                        .container()
                        .at("image")
                        .value())
                .isEqualTo("images.example.cn/minsheng/minsheng-platform-core:0.1.0");
        assertThat(configuration(PRODUCTION, "tenant-admin")
                        .at("spring", "mail", "host")
                        .value())
                .isEqualTo("mail.example.cn");
        assertThat(PRODUCTION
                        .one("Ingress", "minsheng-api-gateway")
                        .at("spec", "tls", 0, "secretName")
                        .value())
                .isEqualTo("minsheng-tls");
        assertThat(PRODUCTION
                        .one("HorizontalPodAutoscaler", "minsheng-platform-core")
                        .at("spec", "maxReplicas")
                        .value())
                .isEqualTo(16);
    }
}
