package org.minsheng.endpoints.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the interface of every service keeps to: it is described as it is, in both languages, and guarded before it is read. */
public abstract class DescribedApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<GroupedOpenApi> groups;

    private final String service;
    private final String module;

    /**
     * @param service the part of its addresses after {@code /api/}, by which the pages keep its description too
     * @param module what Maven calls it
     */
    protected DescribedApiTest(String service, String module) {
        this.service = service;
        this.module = module;
    }

    /** Somebody who is signed in and may nothing. */
    protected abstract RequestPostProcessor nobody();

    @Test
    void the_pages_know_the_interface_as_it_is() throws Exception {
        Map<String, String> served = new TreeMap<>();
        for (GroupedOpenApi group : groups) {
            served.put(group.getGroup(), served("/" + group.getGroup()));
        }
        DescribedApi.assertKept(served, service, module);
    }

    @Test
    void every_operation_belongs_to_a_module() {
        assertThat(groups).isNotEmpty();
        JsonNode whole = new JsonMapper().readTree(served("")).get("paths");
        assertThat(whole.propertyStream()
                        .flatMap(path -> path.getValue().propertyStream())
                        .map(operation ->
                                operation.getValue().path("operationId").asString()))
                .containsExactlyInAnyOrderElementsOf(DescribedApi.names(service));
    }

    @Test
    void a_module_that_there_is_not_is_not_found_and_not_a_failure() {
        assertThat(mvc.get().uri(description() + "/nope"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void every_operation_says_that_there_is_more_that_may_be_refused() {
        assertThat(DescribedApi.each(service))
                .allSatisfy(operation ->
                        assertThat(operation.get("responses").has("default")).isTrue());
    }

    @Test
    void whoever_may_not_is_refused_before_anything_of_the_request_is_read() {
        RequestPostProcessor nobody = nobody();
        List<DescribedApi.Asked> guarded = DescribedApi.guarded(service).stream()
                // what one may oneself, and what waits, everybody of a congress is told; and their own account is
                // everybody's
                .filter(asked -> !(asked.path() + "/").startsWith("/api/" + service + "/me/"))
                .filter(asked -> !asked.path().equals("/api/" + service + "/waiting"))
                .toList();
        assertThat(guarded).hasSizeGreaterThan(20).allSatisfy(asked -> {
            var request = mvc.perform(request(HttpMethod.valueOf(asked.method()), asked.path())
                    .contentType(asked.contentType())
                    .content("{broken")
                    .with(nobody));
            assertThat(request).hasStatus(HttpStatus.FORBIDDEN);
        });
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_everywhere() {
        assertThat(DescribedApi.guarded(service))
                .allSatisfy(asked -> assertThat(mvc.perform(request(HttpMethod.valueOf(asked.method()), asked.path())))
                        .hasStatus(HttpStatus.UNAUTHORIZED));
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_says_what_it_does_to_what() {
        assertThat(DescribedApi.names(service))
                .hasSize(DescribedApi.operations(service))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @Test
    void every_operation_says_whether_somebody_has_to_be_signed_in() {
        assertThat(DescribedApi.each(service))
                .allSatisfy(operation -> assertThat(operation.has("security")).isTrue());
    }

    @Test
    void every_operation_is_said_in_both_languages() {
        for (String language : List.of("zh-CN", "en-GB")) {
            assertThat(mvc.get().uri(description()).header("Accept-Language", language))
                    .bodyJson()
                    .extractingPath("$.paths.*.*.summary")
                    .asArray()
                    .doesNotContainNull()
                    .hasSize(DescribedApi.operations(service))
                    .allSatisfy(said -> assertThat(said.toString())
                            .matches("zh-CN".equals(language) ? ".*\\p{IsHan}.*" : "[^\\p{IsHan}]+"));
        }
    }

    @Test
    void every_filter_stands_by_itself_and_says_in_both_languages_what_it_is_for() {
        for (String language : List.of("zh-CN", "en-GB")) {
            assertThat(mvc.get().uri(description()).header("Accept-Language", language))
                    .bodyJson()
                    .extractingPath("$.paths.*.*.parameters[?(@.in == 'query')]")
                    .asArray()
                    .isNotEmpty()
                    .allSatisfy(found -> {
                        Map<?, ?> filter = (Map<?, ?>) found;
                        assertThat(String.valueOf(filter.get("schema")))
                                .contains("type=")
                                .doesNotContain("null");
                        assertThat(filter.get("description"))
                                .as("%s of %s", filter.get("name"), service)
                                .asString()
                                .matches("zh-CN".equals(language) ? ".*\\p{IsHan}.*" : "[^\\p{IsHan}]{3,}");
                    });
        }
    }

    private String served(String group) {
        return new String(
                mvc.get().uri(description() + group).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private String description() {
        return "/api/" + service + "/openapi";
    }
}
