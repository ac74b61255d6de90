package org.minsheng.endpoints.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.endpoints.description.Refused.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/** Says at each address who may ask and what may be refused: as a problem (RFC 9457), described once for all. */
class DescribedRefusals {

    private static final String SESSION = "session";
    private static final String BEARER = "bearer";
    /** What HTTP, a failure of ours or the way through the gateway may answer anywhere, whatever is asked. */
    private static final String ANYTHING_ELSE = "AnythingElse";

    private final ApiTexts texts;
    private final List<MoreRefusals> more;

    DescribedRefusals(ApiTexts texts, List<MoreRefusals> more) {
        this.texts = texts;
        this.more = more;
    }

    void describe(OpenAPI api) {
        Components parts = api.getComponents();
        parts.addSchemas("Problem", problem()).addSchemas("Flaw", flaw());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(new Asked(method, path, operation), parts)));
    }

    private void describe(Asked asked, Components parts) {
        Operation operation = asked.operation();
        List<String> schemes = schemes(asked);
        schemes.forEach(scheme -> parts.addSecuritySchemes(scheme, scheme(scheme)));
        operation.setSecurity(schemes.stream()
                .map(scheme -> new SecurityRequirement().addList(scheme))
                .toList());
        Set<HttpStatus> named = EnumSet.noneOf(HttpStatus.class);
        more.forEach(each -> named.addAll(each.of(asked.method(), asked.path())));
        for (Refused refused : Refused.values()) {
            if (refused.possible(asked) || named.contains(refused.status())) {
                add(String.valueOf(refused.status().value()), nameOf(refused), response(refused), operation, parts);
            }
        }
        add(ApiResponses.DEFAULT, ANYTHING_ELSE, problem("refused.default"), operation, parts);
    }

    private static void add(String status, String name, ApiResponse response, Operation operation, Components parts) {
        parts.addResponses(name, response);
        operation.getResponses().addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + name));
    }

    /** Any one of them will do; nobody's is said by saying none. */
    private static List<String> schemes(Asked asked) {
        if (asked.isForVisitors()) {
            return List.of(BEARER);
        }
        return asked.isProtected() ? List.of(SESSION, BEARER) : List.of();
    }

    private SecurityScheme scheme(String name) {
        var scheme = new SecurityScheme().description(texts.common("security." + name));
        return name.equals(SESSION)
                ? scheme.type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("MINSHENG")
                : scheme.type(SecurityScheme.Type.HTTP).scheme(BEARER).bearerFormat("JWT");
    }

    private ApiResponse response(Refused refused) {
        ApiResponse response = problem("refused." + refused.status().value());
        if (refused == Refused.TOO_MANY_REQUESTS || refused == Refused.UNAVAILABLE) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description(texts.common("header.retry-after")).schema(new IntegerSchema()));
        }
        return response;
    }

    private ApiResponse problem(String text) {
        return new ApiResponse()
                .description(texts.common(text))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private Schema<?> problem() {
        Schema<?> flaws = new Schema<>().types(Set.of("array")).items(new Schema<>().$ref("#/components/schemas/Flaw"));
        Schema<?> changes = new Schema<>().types(Set.of("array")).items(new Schema<>().types(Set.of("object")));
        Schema<?> doubts = new Schema<>().types(Set.of("array")).items(new Schema<>().types(Set.of("object")));
        var problem = new Schema<>().types(Set.of("object")).description(texts.common("problem"));
        property(problem, "type", text());
        property(problem, "title", text());
        property(problem, "status", new Schema<>().types(Set.of("integer")));
        property(problem, "detail", text());
        property(problem, "requestId", text());
        property(problem, "errors", flaws);
        property(problem, "changes", changes);
        property(problem, "doubts", doubts);
        // in one order: a set of two has another one in each run
        Set<String> textOrNull = new LinkedHashSet<>(List.of("null", "string"));
        property(problem, "membership", new Schema<>().types(textOrNull).format("uuid"));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private Schema<?> flaw() {
        var flaw = new Schema<>().types(Set.of("object"));
        Map<String, Schema<?>> members = new java.util.LinkedHashMap<>();
        members.put("row", new Schema<>().types(Set.of("integer")));
        List.of("column", "field", "value", "message", "mend").forEach(name -> members.put(name, text()));
        members.forEach((name, schema) -> property(flaw, "flaw." + name, name, schema));
        flaw.setRequired(List.of("message"));
        return flaw;
    }

    private void property(Schema<?> of, String name, Schema<?> schema) {
        property(of, name, name, schema);
    }

    private void property(Schema<?> of, String text, String name, Schema<?> schema) {
        of.addProperty(name, schema.description(texts.common("problem." + text)));
    }

    private static Schema<?> text() {
        return new Schema<>().types(Set.of("string"));
    }

    private static String nameOf(Refused refused) {
        StringBuilder name = new StringBuilder();
        for (String word : refused.name().split("_", -1)) {
            name.append(StringUtils.capitalize(word.toLowerCase(java.util.Locale.ROOT)));
        }
        return name.toString();
    }
}
