package org.minsheng.endpoints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of a service's interface that is kept beside the pages, whose types are generated from it. */
public final class DescribedApi {

    private static final String RENEW = "minsheng.openapi.renew";

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static volatile boolean renewed;

    private DescribedApi() {}

    /** Whether what is kept is what is served; while it is being renewed, not yet. */
    static boolean isCurrent() {
        return renewed || System.getProperty(RENEW) == null;
    }

    /**
     * Fails when what a service serves is not what the pages were built for; with -Dminsheng.openapi.renew it is
     * written down anew instead.
     */
    public static void assertKept(String served, String name, String module) throws IOException {
        Path kept = file(name);
        if (System.getProperty(RENEW) != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, SORTED.writeValueAsString(SORTED.readValue(served, Object.class)) + "\n");
            renewed = true;
        }
        assertThat(SORTED.readTree(served)).as("""
                        The interface of %s is no longer what the pages' types were generated from. Renew them with
                        mvn test -pl %s -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -D%s
                        and then npm run types in api-gateway/web""", module, module, RENEW).isEqualTo(SORTED.readTree(kept));
    }

    /** Every operation that wants somebody signed in, with something in the place of each variable. */
    public static List<Asked> guarded(String name) {
        List<Asked> guarded = new ArrayList<>();
        kept(name)
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation ->
                                operation.getValue().get("responses").has("401"))
                        .filter(operation ->
                                !operation.getValue().path("security").isEmpty())
                        .forEach(operation -> guarded.add(new Asked(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{[^}]+}", "1"),
                                operation
                                        .getValue()
                                        .path("requestBody")
                                        .path("content")
                                        .propertyStream()
                                        .map(Map.Entry::getKey)
                                        .findFirst()
                                        .orElse("application/json")))));
        return guarded;
    }

    public static int operations(String name) {
        return each(name).size();
    }

    static List<String> names(String name) {
        return each(name).stream()
                .map(operation -> operation.path("operationId").asString())
                .toList();
    }

    static List<JsonNode> each(String name) {
        return kept(name)
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A request to make. */
    public record Asked(String method, String path, String contentType) {}

    static JsonNode kept(String name) {
        return SORTED.readTree(file(name));
    }

    private static Path file(String name) {
        return Path.of("..", "api-gateway", "web", "openapi", name + ".json");
    }
}
