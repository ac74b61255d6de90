package org.minsheng.standalone.browser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back: the status, the JSON if it was JSON, and the headers by their lower-case names. */
public record Answer(String request, int status, JsonNode body, String text, Map<String, String> headers) {

    public static Answer of(HttpResponse<String> response, JsonMapper json) {
        Map<String, String> headers = new java.util.HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        String type = headers.getOrDefault("content-type", "");
        JsonNode body = type.contains("json") && !response.body().isEmpty()
                ? json.readTree(response.body())
                : MissingNode.getInstance();
        return new Answer(
                response.request().method() + " " + response.request().uri().getPath(),
                response.statusCode(),
                body,
                response.body(),
                headers);
    }

    /** Some lists are the answer itself, others come in pages. */
    public List<JsonNode> items() {
        return List.copyOf((body.isArray() ? body : body.path("items")).values());
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The version to show again with a change. */
    public Map<String, String> ifMatch() {
        return headers.containsKey("etag") ? Map.of("If-Match", header("etag")) : Map.of();
    }

    /** Stops whoever went on as if it had worked. */
    public Answer ok() {
        if (status / 100 != 2) {
            throw new IllegalStateException(this.toString());
        }
        return this;
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + text;
    }
}
