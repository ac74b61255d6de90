package org.minsheng.admin.linkage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the grantor's projects, as platform-core knows it: here it is a name and no more. */
public record ProjectId(UUID value) implements Comparable<ProjectId> {

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    @Converter
    static class Column implements AttributeConverter<@Nullable ProjectId, @Nullable UUID> {

        @Override
        public @Nullable UUID convertToDatabaseColumn(@Nullable ProjectId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ProjectId convertToEntityAttribute(@Nullable UUID value) {
            return value == null ? null : new ProjectId(value);
        }
    }
}
