package org.minsheng.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a tenant's id in a text column, in every entity of a service that scans this package too. */
@Converter(autoApply = true)
public final class TenantIdColumn implements AttributeConverter<@Nullable TenantId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TenantId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable TenantId convertToEntityAttribute(@Nullable String slug) {
        return slug == null ? null : new TenantId(slug);
    }
}
