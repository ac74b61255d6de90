package org.minsheng.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minsheng.helm.Chart.DEFAULTS;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart as a whole, and the values that it takes. */
class ChartTests {

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
            assertThat(DEFAULTS.ofKind(kind))
                    .as(kind)
                    .extracting(object -> Rendered.map(object.get("metadata")).get("name"))
                    .containsExactlyInAnyOrder(
                            "minsheng-api-gateway", "minsheng-platform-core", "minsheng-tenant-admin");
        }
        assertThat(DEFAULTS.ofKind("Ingress")).hasSize(1);
        assertThat(DEFAULTS.ofKind("Secret"))
                .as("secrets come by reference only")
                .isEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {"publicAddress=minsheng.example.org", "core.replicas=0", "image.pullPolicy=Sometimes", "cor.x=1"
            })
    void a_value_that_makes_no_sense_is_refused(String assignment) {
        String[] parts = assignment.split("=", 2);

        assertThatThrownBy(() -> Rendered.with(template -> template.set(parts[0], parts[1])))
                .hasMessageContaining(parts[0].split("\\.")[0]);
    }
}
