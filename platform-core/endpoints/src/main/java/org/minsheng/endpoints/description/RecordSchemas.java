package org.minsheng.endpoints.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads out of a record what springdoc leaves open: a component is there unless it is marked {@link Nullable}. */
class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, JavaType> byName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> resolved = others.next().resolve(type, context, others);
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && resolved.get$ref() != null && java.getRawClass().isRecord()) {
            String name = resolved.get$ref().substring(REFERENCE.length());
            claim(name, java);
            describe(java.getRawClass(), context.getDefinedModels().get(name));
        }
        return resolved;
    }

    /** Whether absent is how this record says null. */
    boolean leavesOutNulls(String name) {
        JavaType java = byName.get(name);
        JsonInclude inclusion = java == null ? null : java.getRawClass().getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    }

    /** Two records of one name would silently describe each other's answers. */
    private void claim(String name, JavaType java) {
        JavaType before = byName.putIfAbsent(name, java);
        if (before != null && !before.equals(java)) {
            throw new IllegalStateException("%s and %s are both described as %s: give one a name by @Schema(name = …)"
                    .formatted(before.toCanonical(), java.toCanonical(), name));
        }
    }

    private static void describe(Class<?> type, @Nullable Schema<?> described) {
        if (described == null || described.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = described.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                described.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        described.setRequired(required);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library's own raw type
    private static Schema<?> orNull(Schema property) {
        if (property.get$ref() != null) {
            return new Schema<>().addOneOfItem(property).addOneOfItem(new Schema<>().types(java.util.Set.of("null")));
        }
        if (property.getTypes() != null) {
            property.addType("null");
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                List<Object> values = new ArrayList<>(property.getEnum());
                values.add(null);
                property.setEnum(values);
            }
        }
        return property;
    }
}
