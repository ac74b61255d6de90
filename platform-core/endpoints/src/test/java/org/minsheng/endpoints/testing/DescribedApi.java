package org.minsheng.endpoints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of a service's interface that is kept beside the pages, whose types are generated from it. */
public final class DescribedApi {

    private static final String RENEW = "minsheng.openapi.renew";

    private static final String SUFFIX = ".json";

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
     *
     * @param served by group: each module of a service is one, and one file
     * @param module what Maven calls the service
     */
    static void assertKept(Map<String, String> served, String name, String module) throws IOException {
        if (System.getProperty(RENEW) != null) {
            renew(served, name);
        }
        Map<String, JsonNode> trees = new TreeMap<>();
        served.forEach((group, description) -> trees.put(group, SORTED.readTree(description)));
        assertThat(trees).as("""
                        The interface of %s is no longer what the pages' types were generated from. Renew them with
                        mvn test -pl %s -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -D%s
                        and then npm run types in api-gateway/web""", module, module, RENEW).isEqualTo(groups(name));
    }

    private static void renew(Map<String, String> served, String name) throws IOException {
        Files.createDirectories(folder(name));
        for (Path old : files(name)) {
            Files.delete(old);
        }
        for (var group : served.entrySet()) {
            Object description = SORTED.readValue(group.getValue(), Object.class);
            Files.writeString(
                    folder(name).resolve(group.getKey() + SUFFIX), SORTED.writeValueAsString(description) + "\n");
        }
        renewed = true;
    }

    /** Every operation that wants somebody signed in, with something in the place of each variable. */
    public static List<Asked> guarded(String name) {
        List<Asked> guarded = new ArrayList<>();
        paths(name)
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
        return paths(name)
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A request to make. */
    public record Asked(String method, String path, String contentType) {}

    /** Its addresses in all modules; a module may add a method to an address of another. */
    static ObjectNode paths(String name) {
        ObjectNode paths = SORTED.createObjectNode();
        groups(name)
                .values()
                .forEach(group -> group.get("paths")
                        .propertyStream()
                        .forEach(path -> paths.withObject(JsonPointer.empty().appendProperty(path.getKey()))
                                .setAll((ObjectNode) path.getValue())));
        return paths;
    }

    /** What its bodies look like, by the names that operations call them. */
    static ObjectNode schemas(String name) {
        ObjectNode schemas = SORTED.createObjectNode();
        groups(name).values().stream()
                .map(group -> group.at("/components/schemas"))
                .filter(ObjectNode.class::isInstance)
                .forEach(each -> schemas.setAll((ObjectNode) each));
        return schemas;
    }

    private static Map<String, JsonNode> groups(String name) {
        Map<String, JsonNode> groups = new TreeMap<>();
        for (Path file : files(name)) {
            String group = file.getFileName().toString().replace(SUFFIX, "");
            groups.put(group, SORTED.readTree(file));
        }
        return groups;
    }

    private static List<Path> files(String name) {
        try (Stream<Path> files = Files.list(folder(name))) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path folder(String name) {
        return Path.of("..", "api-gateway", "web", "openapi", name);
    }
}
