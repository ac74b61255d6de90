package org.minsheng.tenancy.schema;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.tenancy.TenantId;

/** What the directory knows of one tenant. */
public record TenantEntry(
        TenantId id,
        String cell,
        TenantLevel level,
        @Nullable TenantId parent,
        String name,
        List<TenantName> names,
        int version,
        TenantState state) {

    public TenantEntry {
        names = List.copyOf(names);
    }

    /** What the tenant was called on that day; its present name where the history says nothing. */
    public String nameOn(LocalDate day) {
        return names.stream()
                .filter(each -> each.isOn(day))
                .map(TenantName::name)
                .findFirst()
                .orElse(name);
    }
}
