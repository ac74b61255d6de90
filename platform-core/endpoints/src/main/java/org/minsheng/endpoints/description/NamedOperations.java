package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** An operation is called what its handler is called, so that a client's method is too; a file is described as one. */
class NamedOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        // springdoc numbers those that share a name, in the order in which it met them
        operation.setOperationId(handler.getMethod().getName());
        Downloaded file = handler.getMethodAnnotation(Downloaded.class);
        if (file != null) {
            operation.getResponses().forEach((status, response) -> response.setContent(content(file)));
        }
        if (takesFile(handler) && operation.getRequestBody() != null) {
            form(operation.getRequestBody());
        }
        return operation;
    }

    /** A file comes within a form, whatever else a service reads. */
    private static void form(RequestBody body) {
        for (MediaType form : List.copyOf(body.getContent().values())) {
            body.setContent(
                    new Content().addMediaType(org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE, form));
        }
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Content content(Downloaded file) {
        var content = new Content();
        for (String type : file.value()) {
            content.addMediaType(type, new MediaType().schema(new StringSchema().format("binary")));
        }
        return content;
    }
}
