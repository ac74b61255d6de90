package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;

/**
 * Title, sections and a line for each operation. The words stand in the service's bundle {@code messages/api}, under
 * {@code api.title}, {@code api.description}, {@code api.tag.<tag>} and {@code <METHOD>.<path>}.
 */
class DescribedOperations {

    private final ApiTexts texts;
    private final EntityTags tags;

    DescribedOperations(ApiTexts texts, EntityTags tags) {
        this.texts = texts;
        this.tags = tags;
    }

    void describe(OpenAPI api) {
        String title = texts.ofService("api.title");
        if (title != null) {
            api.getInfo().title(title).description(texts.ofService("api.description"));
        }
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    describe(method, path, operation);
                    operation.setTags(
                            operation.getTags().stream().map(this::section).toList());
                }));
        api.setTags(null);
    }

    /** springdoc names a section after the controller where nothing else is said. */
    private String section(String tag) {
        String name = tag.replace("-controller", "");
        return Objects.requireNonNullElse(texts.ofService("api.tag." + name), name);
    }

    private void describe(PathItem.HttpMethod method, String path, Operation operation) {
        operation.setSummary(texts.ofService(method + "." + path));
        tags.describe(operation);
        operation.getResponses().forEach((status, response) -> describe(status, response));
    }

    private void describe(String status, ApiResponse response) {
        if (response.get$ref() == null) {
            response.setDescription(texts.common("done." + status));
        }
    }
}
