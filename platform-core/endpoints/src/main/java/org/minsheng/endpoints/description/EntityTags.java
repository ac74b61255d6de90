package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** What has a version is answered with it as ETag; what wants one back, or a key against sending twice, says what for. */
class EntityTags implements GlobalOperationCustomizer {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final ApiTexts texts;

    EntityTags(ApiTexts texts) {
        this.texts = texts;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (isVersioned(ResolvableType.forMethodReturnType(handler.getMethod()))) {
            operation.getResponses().forEach((status, response) -> response.addHeaderObject(HttpHeaders.ETAG, etag()));
        }
        return operation;
    }

    /** The words are added at the end: what customizes operations is not asked once per language. */
    void describe(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            if (List.of(HttpHeaders.IF_MATCH, IDEMPOTENCY_KEY).contains(parameter.getName())) {
                parameter.setDescription(texts.common("header." + parameter.getName()));
            }
        }
    }

    private Header etag() {
        return new Header().description(texts.common("header.ETag")).schema(new StringSchema());
    }

    private static boolean isVersioned(ResolvableType answer) {
        Class<?> body = answer.getGeneric(0).resolve(Object.class);
        return answer.resolve(Object.class).equals(ResponseEntity.class)
                && body.isRecord()
                && Stream.of(body.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"));
    }
}
