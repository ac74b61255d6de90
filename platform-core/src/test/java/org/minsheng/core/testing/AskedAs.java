package org.minsheng.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of a tenant who asks the service, as the tests of this package do it. */
public record AskedAs(MockMvcTester mvc, TenantId tenant, RequestPostProcessor token) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public static AskedAs role(MockMvcTester mvc, TenantId tenant, Role... roles) {
        return new AskedAs(mvc, tenant, Tokens.of(tenant, roles));
    }

    public AskedAs with(Role... roles) {
        return role(mvc, tenant, roles);
    }

    public AskedAs clerkOf(UUID department) {
        return new AskedAs(mvc, tenant, Tokens.clerk(tenant, department));
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(path).with(token).exchange();
    }

    public MvcTestResult send(HttpMethod method, String path, @Nullable Object body, @Nullable Long version) {
        return send(method, path, body, version, null);
    }

    public MvcTestResult send(
            HttpMethod method, String path, @Nullable Object body, @Nullable Long version, @Nullable UUID key) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.method(method).uri(path).with(token).contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request = request.content(JSON.writeValueAsString(body));
        }
        if (version != null) {
            request = request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        }
        if (key != null) {
            request = request.header(Idempotency.HEADER, key.toString());
        }
        return request.exchange();
    }

    /** Sends a file, as a form does. */
    public MvcTestResult send(String path, String name, byte[] content, @Nullable UUID key) {
        var request = mvc.post()
                .uri(path)
                .with(token)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content));
        return (key == null ? request : request.header(Idempotency.HEADER, key.toString())).exchange();
    }

    public MvcTestResult upload(String csv, int year) {
        return upload(csv, year, Map.of());
    }

    /** With what headings mean that are matched by hand. */
    public MvcTestResult upload(String csv, int year, Map<String, List<String>> matched) {
        List<Map<String, Object>> columns = matched.entrySet().stream()
                .map(each -> Map.<String, Object>of("heading", each.getKey(), "uses", each.getValue()))
                .toList();
        return mvc.post()
                .uri("/api/core/imports")
                .with(token)
                .multipart()
                .file(new MockMultipartFile(
                        "columns", "", MediaType.APPLICATION_JSON_VALUE, JSON.writeValueAsBytes(columns)))
                .file(new MockMultipartFile("file", "list.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("year", Integer.toString(year))
                .exchange();
    }

    /** The answer, which has to be a success. */
    public static JsonNode ok(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return json(result);
    }

    public static JsonNode json(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    public static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    public void importList(String csv, int year) {
        JsonNode uploaded = ok(upload(csv, year));
        assertThat(uploaded.get("state").asString()).isEqualTo("READY");
        ok(send(HttpMethod.POST, "/api/core/imports/" + uploaded.get("id").asString() + "/confirm", null, null));
    }

    public UUID department(String name) {
        return id(ok(send(HttpMethod.POST, "/api/core/departments", Map.of("name", name), null)));
    }

    public JsonNode project(int no) {
        for (JsonNode row : ok(get("/api/core/projects?year=2020&limit=200")).get("items")) {
            if (row.get("no").asInt() == no) {
                return ok(get("/api/core/projects/" + row.get("id").asString()));
            }
        }
        throw new AssertionError("No project of number " + no);
    }

    /** Gives the project to the department. */
    public JsonNode assign(JsonNode project, UUID department) {
        return ok(send(
                HttpMethod.PATCH,
                "/api/core/projects/" + project.get("id").asString(),
                Map.of("departmentId", department),
                project.get("version").asLong()));
    }

    /** Hands in figures that whoever does is sure of, however odd they are. */
    public MvcTestResult report(JsonNode project, String month, Map<String, Object> form, @Nullable Long version) {
        return sendSure(reportsOf(project) + month, form, version);
    }

    /** Sends a report and, asked whether its figures are right, sends it again with all of that affirmed. */
    public MvcTestResult sendSure(String path, Map<String, Object> form, @Nullable Long version) {
        MvcTestResult first = send(HttpMethod.PUT, path, form, version);
        return first.getResponse().getStatus() == 422 && json(first).has("doubts")
                ? send(HttpMethod.PUT, path, affirming(form, exactly(first)), version)
                : first;
    }

    /** To the last digit of what was answered, which a double has not. */
    private static JsonNode exactly(MvcTestResult result) {
        return EXACT.readTree(result.getResponse().getContentAsByteArray());
    }

    public static String reportsOf(JsonNode project) {
        return "/api/core/projects/" + project.get("id").asString() + "/reports/";
    }

    /** The same figures with all that was doubted of them affirmed. */
    public static Map<String, Object> affirming(Map<String, Object> form, JsonNode asked) {
        Map<String, Object> sure = new HashMap<>(form);
        sure.put("affirmed", asked.get("doubts"));
        return sure;
    }

    public MvcTestResult confirm(JsonNode report) {
        return send(
                HttpMethod.POST,
                "/api/core/reports/" + report.get("id").asString() + "/confirm",
                null,
                report.get("version").asLong());
    }

    /** A report with one value for each indicator, in their order. */
    public static Map<String, Object> figures(
            JsonNode project, long issued, long paid, String narrative, long... values) {
        List<Map<String, Object>> list = new ArrayList<>();
        int i = 0;
        for (JsonNode indicator : project.get("indicators")) {
            list.add(Map.of("indicatorId", indicator.get("id").asString(), "value", values[i++]));
        }
        Map<String, Object> form = new HashMap<>();
        form.put("values", list);
        form.put("issuedFen", issued);
        form.put("paidFen", paid);
        form.put("narrative", narrative);
        return form;
    }

    public static UUID id(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }
}
