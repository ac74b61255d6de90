package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;

/** What each constant of an enum means, where the service's bundle says so under {@code <schema>.<constant>}. */
class DescribedConstants {

    private final ApiTexts texts;

    DescribedConstants(ApiTexts texts) {
        this.texts = texts;
    }

    void describe(OpenAPI api) {
        if (api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach(this::describe);
        }
    }

    private void describe(String name, Schema<?> schema) {
        List<?> constants = Objects.requireNonNullElse(schema.getEnum(), List.of());
        List<String> said = constants.stream()
                .map(constant -> texts.ofService(name + "." + constant))
                .filter(Objects::nonNull)
                .toList();
        if (!said.isEmpty() && said.size() < constants.size()) {
            throw new IllegalStateException("Not every constant of " + name + " is described");
        }
        if (!said.isEmpty()) {
            schema.addExtension("x-enum-descriptions", said);
        }
    }
}
