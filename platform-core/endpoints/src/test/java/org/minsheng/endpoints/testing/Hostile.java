package org.minsheng.endpoints.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What nobody of ours sends: made from the description of an interface, with one thing in it that is not as described. */
final class Hostile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RAW = "@raw-";

    /** As they stand in an address. */
    private static final List<String> VALUES = List.of(
            "%2B999999999-12-31",
            "-999999999-01-01",
            "%2B999999999-12",
            "2026-13-45",
            "2026-00",
            "0000-00-00",
            "2147483647",
            "-2147483648",
            "99999999999999999999",
            "9223372036854775807",
            "1e400",
            "NaN",
            "%00",
            "a%00b",
            "%F0%9F",
            "%ED%A0%80",
            "%EF%BF%BF",
            "%E2%80%AE",
            "%3B",
            "..%2F..%2Fetc",
            "%25s%25n",
            "'%22%3E%3C--",
            "",
            "%20",
            "x".repeat(3000),
            "00000000-0000-0000-0000-000000000000",
            cursor("", "list", "key"),
            cursor("hangzhou", "audit null null null null", "+1000000000-12-31T23:59:59Z", "1"),
            cursor("", "", ""),
            "AB%1F");

    private static final List<String> IN_BODIES = List.of(
            RAW + "1e400",
            RAW + "-1e400",
            RAW + "1e999999999",
            RAW + "1E-999999999",
            RAW + "99999999999999999999999999999999",
            RAW + "-0",
            RAW + "0.1",
            RAW + "null",
            RAW + "true",
            RAW + "[]",
            RAW + "{}",
            RAW + "[[[[]]]]",
            RAW + "{\"a\":{\"a\":1}}",
            RAW + "\"\\u0000\"",
            RAW + "\"\\ud800\"",
            RAW + "\"\\u202e\"",
            RAW + "NaN",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12",
            "2026-02-30",
            "0000-00",
            "",
            " ",
            "x".repeat(20_000),
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "🏛️");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"x\"",
            "1",
            "1e999999999",
            "{",
            "{\"a\":",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "[".repeat(900) + "]".repeat(900),
            "{\"name\":1,\"name\":2}",
            "\u0000",
            "\uFEFF{}",
            "<a/>",
            "a=b&c=%zz");

    private final Random random;
    private final ObjectNode schemas;

    Hostile(Random random, ObjectNode schemas) {
        this.random = random;
        this.schemas = schemas;
    }

    String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** A body that is none at all. */
    String brokenBody() {
        return BODIES.get(random.nextInt(BODIES.size()));
    }

    /** A body as described, but for one thing in it. */
    String body(JsonNode schema) {
        JsonNode sample = sample(schema, 0);
        List<Runnable> places = new ArrayList<>();
        collect(sample, places);
        if (!places.isEmpty()) {
            places.get(random.nextInt(places.size())).run();
        }
        return JSON.writeValueAsString(sample)
                .replaceAll("\"" + RAW + "((?:[^\"\\\\]|\\\\.)*)\"", "$1")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    /** As described. */
    JsonNode sample(JsonNode schema, int depth) {
        JsonNode described =
                schema.has("$ref") ? schemas.path(schema.get("$ref").asString().replaceAll(".*/", "")) : schema;
        JsonNode choice = described.path("oneOf").path(0);
        if (!choice.isMissingNode()) {
            return sample(choice, depth);
        }
        if (!described.path("enum").isEmpty()) {
            return described
                    .get("enum")
                    .get(random.nextInt(described.get("enum").size()));
        }
        String type = described.path("type").isArray()
                ? described.path("type").get(0).asString("")
                : described.path("type").asString("");
        return switch (type) {
            case "object" -> object(described, depth);
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                if (depth < 5) {
                    array.add(sample(described.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> JSON.valueToTree(1 + random.nextInt(2030));
            case "boolean" -> JSON.valueToTree(random.nextBoolean());
            default -> JSON.valueToTree(text(described.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode described, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth < 5) {
            described
                    .path("properties")
                    .propertyStream()
                    .forEach(each -> object.set(each.getKey(), sample(each.getValue(), depth + 1)));
        }
        return object;
    }

    String text(String format) {
        return switch (format) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2026-11-28";
            case "date-time" -> "2026-11-28T08:00:00Z";
            default -> random.nextBoolean() ? "2026-11" : "某";
        };
    }

    /** Each place in it, with what puts something hostile there. */
    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.propertyStream().toList().forEach(each -> {
                places.add(() -> object.put(each.getKey(), inBody()));
                collect(each.getValue(), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                places.add(() -> array.set(place, JSON.valueToTree(inBody())));
                collect(array.get(i), places);
            }
        }
    }

    private String inBody() {
        return IN_BODIES.get(random.nextInt(IN_BODIES.size()));
    }

    private static String cursor(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }
}
