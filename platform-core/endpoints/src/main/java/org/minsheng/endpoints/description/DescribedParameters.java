package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/**
 * What each filter of a list is for, in the reader's language: {@code <METHOD>.<path>?<name>} in the service's bundle
 * {@code messages/api} where a list means something of its own by it, or else {@code query.<name>}.
 */
class DescribedParameters implements ParameterCustomizer {

    private static final String MONTH = "^\\d{4}-\\d{2}$";

    private final ApiTexts texts;

    DescribedParameters(ApiTexts texts) {
        this.texts = texts;
    }

    @Override
    public Parameter customize(Parameter described, @Nullable MethodParameter of) {
        if (described != null && of != null && of.getParameterType().equals(YearMonth.class)) {
            described.getSchema().setPattern(MONTH);
        }
        return described;
    }

    void describe(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getParameters() != null) {
                        operation.getParameters().stream()
                                .filter(parameter -> "query".equals(parameter.getIn()))
                                .forEach(parameter -> describe(method, path, parameter));
                    }
                }));
    }

    /** Left out is what an address can say, and not null. */
    private static void isNeverNull(Schema<?> said) {
        if (said.getTypes() != null) {
            said.setTypes(said.getTypes().stream()
                    .filter(type -> !"null".equals(type))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    private void describe(PathItem.HttpMethod method, String path, Parameter parameter) {
        String ofThisList = texts.ofService(method + "." + path + "?" + parameter.getName());
        String ofAll = ofThisList == null ? texts.ofService("query." + parameter.getName()) : ofThisList;
        isNeverNull(parameter.getSchema());
        parameter.setDescription(ofAll == null ? texts.commonIfAny("query." + parameter.getName()) : ofAll);
    }
}
