package org.minsheng.endpoints.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.minsheng.endpoints.refusals.RefusalsAutoConfiguration;
import org.minsheng.endpoints.requests.RequestsAutoConfiguration;
import org.minsheng.endpoints.texts.TextsAutoConfiguration;
import org.minsheng.endpoints.versions.VersionsAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

/** The same service as it is reached: what Tomcat takes and what it doesn't. */
@SpringBootTest(classes = Pond.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    RefusalsAutoConfiguration.class,
    RequestsAutoConfiguration.class,
    TextsAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    VersionsAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class OverTheWireTests {

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void an_address_that_passed_the_gateway_and_grew_on_the_way_is_short_enough() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/ponds?year=2026&named=" + "%20".repeat(8_000)))
                .header("Authorization", "Bearer " + "x".repeat(8_000)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_body_of_unsaid_length_that_is_too_bodyis_too_large() throws Exception {
        byte[] body = ("{\"name\":\"" + "x".repeat(1_500_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(at("/ponds"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
