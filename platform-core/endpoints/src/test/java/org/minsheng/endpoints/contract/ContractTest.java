package org.minsheng.endpoints.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.minsheng.endpoints.refusals.RefusalsAutoConfiguration;
import org.minsheng.endpoints.requests.RequestIds;
import org.minsheng.endpoints.requests.RequestsAutoConfiguration;
import org.minsheng.endpoints.texts.TextsAutoConfiguration;
import org.minsheng.endpoints.versions.VersionsAutoConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A service of one controller, with this library and without tenants, tokens or a database. */
@SpringBootTest(classes = Pond.class)
@ImportAutoConfiguration({
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    RefusalsAutoConfiguration.class,
    RequestsAutoConfiguration.class,
    TextsAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    VersionsAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
abstract class ContractTest {

    MockMvcTester mvc = MockMvcTester.of();

    @Autowired
    void start(WebApplicationContext service, FilterRegistrationBean<RequestIds> requestIds) {
        mvc = MockMvcTester.from(
                service,
                (DefaultMockMvcBuilder builder) -> builder.addFilters(Objects.requireNonNull(requestIds.getFilter()))
                        .build());
    }

    MvcTestResult dig(String json) {
        return mvc.post()
                .uri("/ponds")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    /** As a problem of ours and as nothing else. */
    static void assertRefused(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        String id = answer.getResponse().getHeader(RequestIds.HEADER);
        assertThat(answer).bodyJson().extractingPath("$.requestId").isEqualTo(id);
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo("/requests/" + id);
    }
}
