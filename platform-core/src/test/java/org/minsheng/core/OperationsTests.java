package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestIssuer;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.core.testing.WhoAmI;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.AccessTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What those who run the service see of it: a port of its own for health and figures, and logs for machines. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.structured.format.console=logstash"})
@ContextConfiguration(initializers = RealServers.class)
@Import({TestTenants.class, TestIssuer.class, WhoAmI.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@NullUnmarked
class OperationsTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Environment environment;

    @Autowired
    TestTenants tenants;

    @Autowired
    ObjectProvider<SpanExporter> exporters;

    @Test
    void health_and_figures_are_on_a_port_of_their_own() throws Exception {
        assertThat(management("/actuator/health/liveness").body()).contains("\"UP\"");
        assertThat(management("/actuator/health/readiness").body()).contains("\"UP\"");
        tenants.freshCity();
        assertThat(management("/actuator/prometheus").body())
                .contains("hikaricp_connections_active{", "pool=\"cell-main\"", "jvm_memory_used_bytes");
        assertThat(management("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(get("local.server.port", "/actuator/health").statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_log_line_says_for_which_tenant_and_request_and_names_no_person(CapturedOutput output) throws Exception {
        TenantId city = tenants.freshCity();
        String request = UUID.randomUUID().toString();
        String name = "王" + request.substring(0, 4);
        String token = Tokens.sign(claims -> claims.subject(UUID.randomUUID().toString())
                .claim(AccessTokens.NAME, name)
                .claim(AccessTokens.TENANT, city.value())
                .claim(AccessTokens.ROLES, java.util.List.of("DEPUTY")));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("local.server.port", "/api/core/testing/broken"))
                        .header("Authorization", "Bearer " + token)
                        .header("X-Request-Id", request)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(500);
        await().untilAsserted(() -> assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains(request))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{")
                        .contains("\"tenant\":\"" + city + "\"", "\"requestId\":\"" + request + "\"")
                        .doesNotContain(name, token)));
    }

    @Test
    void nothing_is_traced_anywhere_until_someone_says_where_to() {
        assertThat(exporters.stream()).isEmpty();
    }

    private HttpResponse<String> management(String path) throws IOException, InterruptedException {
        return get("local.management.port", path);
    }

    private HttpResponse<String> get(String port, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(port, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String port, String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty(port) + path);
    }
}
