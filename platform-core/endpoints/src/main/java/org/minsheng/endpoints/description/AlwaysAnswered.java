package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In an answer every property is written, null or not; only in a request may one be left out. */
class AlwaysAnswered {

    private static final String REFERENCE = "#/components/schemas/";

    private final RecordSchemas records;

    AlwaysAnswered(RecordSchemas records) {
        this.records = records;
    }

    void customise(OpenAPI api) {
        Map<String, Schema> named = api.getComponents().getSchemas();
        Set<String> answered = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .flatMap(responses -> responses.values().stream())
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> follow(schema, named, answered));
        answered.stream()
                .filter(name -> !records.leavesOutNulls(name))
                .map(named::get)
                .filter(Objects::nonNull)
                .forEach(AlwaysAnswered::requireAll);
    }

    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    private static void follow(@Nullable Schema<?> schema, Map<String, Schema> named, Set<String> seen) {
        if (schema == null) {
            return;
        }
        String name = schema.get$ref() == null ? null : schema.get$ref().substring(REFERENCE.length());
        if (name != null && seen.add(name)) {
            follow(named.get(name), named, seen);
        }
        parts(schema).forEach(part -> follow(part, named, seen));
    }

    private static Stream<Schema> parts(Schema<?> schema) {
        Collection<Schema> properties = schema.getProperties() == null
                ? List.of()
                : schema.getProperties().values();
        Collection<Schema> choices = schema.getOneOf() == null ? List.of() : schema.getOneOf();
        return Stream.of(properties.stream(), choices.stream(), Stream.ofNullable(schema.getItems()))
                .flatMap(each -> each);
    }
}
