package org.minsheng.endpoints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A service as it is reached, on its two ports: what is asked on the one is answered on that one alone. */
public abstract class RunningServiceTest {

    @Autowired
    Environment environment;

    /** Those whom the service lets in at all, with as many roles as one can have. */
    protected abstract List<RequestPostProcessor> everybody();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/core/projects",
                "/api/core/me",
                "/api/core/openapi",
                "/api/admin/me",
                "/api/admin/public/invitations/abc",
                "/api/admin/openapi",
                "/auth/sign-in",
                "/auth/oauth2/jwks",
                "/internal/tenants",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/shutdown"
            })
    void the_management_port_serves_management_alone(String path) throws Exception {
        for (String who : headers()) {
            assertThat(get(managementPort(), path, who).status()).as(who).isIn(401, 403, 404);
        }
        assertThat(get(managementPort(), "/actuator/health/liveness", "").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus",
                "/actuator/env",
                "/health",
                "/livez",
                "/readyz"
            })
    void management_is_served_on_no_other_port(String path) throws Exception {
        for (String who : headers()) {
            Wire.Answer answer = get(port(), path, who);
            assertThat(answer.status()).as(who).isIn(401, 403, 404);
            assertThat(answer.body()).doesNotContain("\"UP\"", "jvm_");
        }
    }

    Wire port() {
        return new Wire(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    private Wire managementPort() {
        return new Wire(environment.getRequiredProperty("local.management.port", Integer.class));
    }

    /** How everybody proves who they are. */
    List<String> headers() {
        return everybody().stream().map(RunningServiceTest::authorization).toList();
    }

    private static Wire.Answer get(Wire wire, String path, String authorization) throws IOException {
        return wire.send(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + authorization + "\r\n");
    }

    private static String authorization(RequestPostProcessor somebody) {
        Object token = somebody.postProcessRequest(new MockHttpServletRequest()).getHeader(HttpHeaders.AUTHORIZATION);
        return token == null ? "" : HttpHeaders.AUTHORIZATION + ": " + token + "\r\n";
    }
}
