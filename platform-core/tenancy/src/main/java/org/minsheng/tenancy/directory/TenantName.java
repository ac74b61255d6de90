package org.minsheng.tenancy.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a tenant is or was called, and under which region code, on each day from the first to the last inclusive. */
public record TenantName(
        String name,
        @Nullable String regionCode,
        LocalDate from,
        @Nullable LocalDate to) {

    public TenantName {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A name ends before it begins: " + name);
        }
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
